package io.tributary.payouts;

import io.tributary.commissions.LineSteps;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.program.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Closes a month: states what each affiliate has, and sets aside what is to be paid. One transaction; closing a closed
 * month changes nothing.
 */
@ApplicationScoped
public class PeriodClose {

    private final Directory directory;
    private final PeriodBooks books;
    private final PayoutRun run;
    private final LineSteps lines;
    private final AuditLog audit;
    private final InstantSource clock;

    PeriodClose(
            Directory directory,
            PeriodBooks books,
            PayoutRun run,
            LineSteps lines,
            AuditLog audit,
            InstantSource clock) {
        this.directory = directory;
        this.books = books;
        this.run = run;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes a month of the tenant's calendar, or finds it closed.
     *
     * @throws Refusal period_not_over or period_out_of_order
     */
    @Transactional
    public Period close(YearMonth month) {
        books.lock();
        return Period.of(month).orElseGet(() -> closeNow(month));
    }

    private Period closeNow(YearMonth month) {
        var last = Period.last();
        var period = period(month, last);
        period.persist();
        var statements = state(period, last);
        var payouts = run.run(period, statements);
        audit.record(
                "period.closed",
                "period",
                month.toString(),
                null,
                null,
                new Closed(month.toString(), statements.size(), payouts.size()));
        return period;
    }

    private record Closed(String month, int statements, int payouts) {}

    private Period period(YearMonth month, Optional<Period> last) {
        var zone = directory.byKey(CurrentTenant.key()).orElseThrow().zone();
        var next = last.map(period -> period.month().plusMonths(1));
        if (next.isPresent() && !next.get().equals(month)) {
            throw Refusal.conflict(
                    "period_out_of_order", "Months are closed in order; the next is " + next.get() + ".");
        }
        var startsAt = last.map(Period::endsAt).orElseGet(() -> Period.start(month, zone));
        var period = new Period(
                month, zone, startsAt, clock.instant(), CurrentActor.get().id());
        if (period.endsAt().isAfter(period.closedAt())) {
            throw Refusal.conflict(
                    "period_not_over", "A month can be closed when it is over in the tenant's time zone.");
        }
        return period;
    }

    private List<Statement> state(Period period, Optional<Period> last) {
        Period.flush();
        books.takeLines(period, last);
        var statements = books.movements(period, last).stream()
                .filter(Movement::matters)
                .map(movement -> new Statement(period.id(), movement))
                .toList();
        Statement.persist(statements);
        lines.stated(books.commissionLines(period), period.endsAt());
        return statements;
    }
}
