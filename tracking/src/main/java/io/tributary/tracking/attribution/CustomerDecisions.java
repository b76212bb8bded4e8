package io.tributary.tracking.attribution;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Ids;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.program.Affiliate;
import io.tributary.tracking.event.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives customers to other affiliates, or to nobody, from a moment on. What happened before stays whose it was. */
@ApplicationScoped
public class CustomerDecisions {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final RatingQueue queue;
    private final AgroalDataSource database;
    private final AuditLog audit;
    private final InstantSource clock;

    CustomerDecisions(RatingQueue queue, AgroalDataSource database, AuditLog audit, InstantSource clock) {
        this.queue = queue;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One that was taken.
     *
     * @param affiliate null: nobody's from then on
     * @param actor who took it
     */
    public record Taken(
            UUID id, @Nullable UUID affiliate, Instant effectiveAt, String reason, String actor, Instant decidedAt) {}

    /**
     * Decides whose a customer is.
     *
     * @param affiliateId null: nobody's
     * @param effectiveAt from when on; null: from now on. A moment that has passed moves what was booked since
     * @throws Refusal not found; missing_field, bad_affiliate, bad_time (422); affiliate_blocked (409)
     */
    @Transactional
    public Taken decide(
            UUID customerId, @Nullable UUID affiliateId, @Nullable Instant effectiveAt, @Nullable String reason) {
        if (Customer.byId(customerId).isEmpty()) {
            throw Refusal.notFound();
        }
        var said = Input.optionalReason(reason, "reason");
        if (said == null) {
            throw Refusal.invalid("missing_field", "reason", "Say why, for whoever asks later.");
        }
        if (affiliateId != null) {
            check(affiliateId);
        }
        var now = clock.instant();
        var from = effectiveAt == null ? now : effectiveAt;
        if (from.isAfter(now.plus(FARTHEST))) {
            throw Refusal.invalid("bad_time", "effective_at", "This lies more than a year ahead.");
        }
        var taken = new Taken(
                Ids.next(), affiliateId, from, said, CurrentActor.get().name(), now);
        insert(customerId, taken);
        audit.record("customer.decided", "customer", customerId.toString(), said, last(customerId, taken), taken);
        queue.add(List.of(customerId));
        return taken;
    }

    private static void check(UUID affiliateId) {
        var affiliate = Affiliate.byId(affiliateId)
                .orElseThrow(() -> Refusal.invalid("bad_affiliate", "affiliate", "There is no such affiliate."));
        if (affiliate.status() == Affiliate.Status.BLOCKED) {
            throw Refusal.conflict("affiliate_blocked", "A blocked affiliate gets no customers.");
        }
    }

    /** What people decided about the customer, the first decision first. */
    public List<Taken> of(UUID customerId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select id, affiliate_id, effective_at, reason, actor, decided_at
                        from tracking.customer_decision where tenant_id = ? and customer_id = ?
                        order by decided_at, id""")) {
            select.setString(1, CurrentTenant.key());
            select.setObject(2, customerId);
            var taken = new ArrayList<Taken>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    taken.add(new Taken(
                            rows.getObject("id", UUID.class),
                            rows.getObject("affiliate_id", UUID.class),
                            rows.getTimestamp("effective_at").toInstant(),
                            rows.getString("reason"),
                            rows.getString("actor"),
                            rows.getTimestamp("decided_at").toInstant()));
                }
            }
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("decisions cannot be read", e);
        }
    }

    /** The decision before this one. */
    private @Nullable Taken last(UUID customerId, Taken next) {
        return of(customerId).stream()
                .filter(one -> !one.id().equals(next.id()))
                .reduce((one, other) -> other)
                .orElse(null);
    }

    private void insert(UUID customerId, Taken taken) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into tracking.customer_decision (tenant_id, id, customer_id, affiliate_id, effective_at,
                            reason, actor, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, CurrentTenant.key());
            insert.setObject(2, taken.id());
            insert.setObject(3, customerId);
            insert.setObject(4, taken.affiliate());
            insert.setTimestamp(5, Timestamp.from(taken.effectiveAt()));
            insert.setString(6, taken.reason());
            insert.setString(7, taken.actor());
            insert.setTimestamp(8, Timestamp.from(taken.decidedAt()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a decision could not be written", e);
        }
    }
}
