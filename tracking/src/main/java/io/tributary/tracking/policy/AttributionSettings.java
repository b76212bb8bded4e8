package io.tributary.tracking.policy;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.program.EventType;
import io.tributary.program.Program;
import io.tributary.program.ProgramChange;
import io.tributary.program.Template;
import io.tributary.program.TemplateSeed;
import io.tributary.tracking.attribution.CapCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says how a program gives credit. A change makes a new version that counts for what happens from a moment on; where
 * that moment has passed, everybody to whom something happened since is rated again.
 */
@ApplicationScoped
public class AttributionSettings implements TemplateSeed, ProgramChange {

    private static final String SUBJECT = "program";

    private final RuleBookTable table;
    private final RuleBooks books;
    private final CapCount caps;
    private final AgroalDataSource database;
    private final AuditLog audit;
    private final InstantSource clock;

    AttributionSettings(
            RuleBookTable table,
            RuleBooks books,
            CapCount caps,
            AgroalDataSource database,
            AuditLog audit,
            InstantSource clock) {
        this.table = table;
        this.books = books;
        this.caps = caps;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every version of a program's rules. */
    @Transactional
    public RuleBook of(Program program) {
        return table.read(program.id()).orElseThrow();
    }

    /**
     * Adds a version of a program's rules.
     *
     * @param validFrom events that happen from then on are decided by it; null: from now on, or for all that is ever
     *     reported where nothing was yet
     * @param seen the number of the version that the caller has seen; null: whatever there is
     * @throws Refusal stale_version (409) where somebody was faster, or what is wrong with a field (422)
     */
    @Transactional
    public AttributionRules change(
            Program program,
            AttributionTerms terms,
            @Nullable Instant validFrom,
            @Nullable String reason,
            @Nullable Integer seen) {
        var checked = terms.checked(eventTypes(program));
        table.lock(program.id(), false);
        var before = table.read(program.id()).orElseThrow().latest();
        if (seen != null && seen != before.number()) {
            throw Refusal.conflict(
                    "stale_version", "Somebody has changed this meanwhile: read it again, then repeat the change.");
        }
        var rules = add(program, before.number() + 1, checked, validFrom, Input.optionalReason(reason, "reason"));
        audit.record("program.attribution_changed", SUBJECT, program.key(), reason, before, rules);
        return rules;
    }

    @Override
    public void seed(Program program, Template template) {
        var first = new AttributionRules(
                1, Instant.EPOCH, program.clickWindow(), program.customerWindow(), AttributionTerms.DEFAULT);
        table.add(program.id(), first, null, clock.instant());
    }

    /** New windows count for what happens from now on. */
    @Override
    public void changed(Program program) {
        table.lock(program.id(), false);
        var latest = table.read(program.id()).orElseThrow().latest();
        if (!latest.clickWindow().equals(program.clickWindow())
                || !latest.customerWindow().equals(program.customerWindow())) {
            add(program, latest.number() + 1, latest.terms(), null, null);
        }
    }

    private AttributionRules add(
            Program program, int number, AttributionTerms terms, @Nullable Instant validFrom, @Nullable String reason) {
        var now = clock.instant();
        var from = validFrom != null ? validFrom : hasEvents(program.id()) ? now : Instant.EPOCH;
        var rules = new AttributionRules(number, from, program.clickWindow(), program.customerWindow(), terms);
        table.add(program.id(), rules, reason, now);
        caps.count(program.id(), table.read(program.id()).orElseThrow(), eventTypes(program));
        if (!from.isAfter(now)) {
            rateAgain(program.id(), from, now);
        }
        books.changed(CurrentTenant.key());
        return rules;
    }

    private static Set<String> eventTypes(Program program) {
        return EventType.ofProgram(program.id()).stream().map(EventType::key).collect(Collectors.toSet());
    }

    private boolean hasEvents(UUID programId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select exists (select from tracking.customer where tenant_id = ? and program_id = ?)")) {
            select.setString(1, CurrentTenant.key());
            select.setObject(2, programId);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("events cannot be looked for", e);
        }
    }

    private void rateAgain(UUID programId, Instant since, Instant now) {
        try (var connection = database.getConnection();
                var queue = connection.prepareStatement("""
                        insert into tracking.rating_queue (tenant_id, customer_id, queued_at)
                        select distinct tenant_id, customer_id, ?::timestamptz from tracking.event
                        where tenant_id = ? and program_id = ? and occurred_at >= ?""")) {
            queue.setTimestamp(1, Timestamp.from(now));
            queue.setString(2, CurrentTenant.key());
            queue.setObject(3, programId);
            queue.setTimestamp(4, Timestamp.from(since));
            queue.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("customers could not be queued", e);
        }
    }
}
