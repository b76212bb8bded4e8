package io.tributary.demo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.tributary.commissions.HoldRelease;
import io.tributary.kernel.CurrentTenant;
import io.tributary.payouts.Payout;
import io.tributary.payouts.Payouts;
import io.tributary.payouts.PeriodClose;
import io.tributary.program.Affiliate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.concurrent.locks.LockSupport;

/** What the operator's people do with the books while the history is made. */
@ApplicationScoped
class Books {

    private static final Duration GLANCE = Duration.ofMillis(20);

    private final AgroalDataSource platform;
    private final HoldRelease holds;
    private final PeriodClose periods;
    private final Payouts payouts;

    Books(@DataSource("platform") AgroalDataSource platform, HoldRelease holds, PeriodClose periods, Payouts payouts) {
        this.platform = platform;
        this.holds = holds;
        this.periods = periods;
        this.payouts = payouts;
    }

    /** Waits until everything that was reported is rated. */
    void await() {
        while (unrated()) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private boolean unrated() {
        try (var connection = platform.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select exists (select tenant_id from tracking.rating_queue)")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the rating queue cannot be read", e);
        }
    }

    /** Makes payable what has been held long enough. */
    void release(Operator operator) {
        CurrentTenant.run(operator.key(), holds::release);
    }

    /** Closes the month. */
    void close(Operator operator, YearMonth month) {
        release(operator);
        CurrentTenant.run(operator.key(), () -> periods.close(month));
    }

    /** Pays what waits for it, but for the payouts that take a second person. */
    void pay(Operator operator) {
        CurrentTenant.run(
                operator.key(),
                () -> operator.partners().stream()
                        .flatMap(partner -> Affiliate.byEmail(partner.email()).stream())
                        .flatMap(affiliate -> Payout.ofAffiliate(affiliate.id()).stream())
                        .filter(payout -> payout.status() == Payout.Status.REQUESTED && !payout.fourEyes())
                        .forEach(this::settle));
    }

    private void settle(Payout payout) {
        payouts.approve(payout.id());
        payouts.pay(payout.id(), "SEPA " + payout.id().toString().substring(24));
    }
}
