package io.tributary.commissions;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.program.Affiliate;
import io.tributary.program.EventType;
import io.tributary.program.Program;
import io.tributary.program.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes plans, publishes their versions and says to whom they apply. What was agreed is never changed. */
@ApplicationScoped
public class Plans {

    private static final String SUBJECT = "plan";

    private final Rerating rerating;
    private final AuditLog audit;
    private final InstantSource clock;

    Plans(Rerating rerating, AuditLog audit, InstantSource clock) {
        this.rerating = rerating;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is said of a plan; what is null stays as it is. */
    public record PlanTerms(
            @Nullable String name,
            @Nullable String program,
            @Nullable Boolean isDefault,
            @Nullable Integer version) {}

    /** A version to be: without a day it applies from today, without a currency in that of its program. */
    public record NewVersion(
            @Nullable LocalDate validFrom,
            @Nullable String currency,
            @Nullable JsonNode components,
            boolean restate) {}

    /**
     * Makes the plan, or changes the one of that key. The first plan that is made the default of its program applies to
     * all that ever happened there, a later one from now on.
     *
     * @throws Refusal what is wrong with a field (422), or stale_version (409)
     */
    @Transactional
    public CommissionPlan put(String key, PlanTerms terms) {
        var known = CommissionPlan.byKey(Input.key(key, "key"));
        var plan = known.isPresent() ? change(known.get(), terms) : create(key, terms);
        if (terms.isDefault() != null) {
            makeDefault(plan, terms.isDefault());
        }
        return plan;
    }

    private CommissionPlan create(String key, PlanTerms terms) {
        var name = Input.name(terms.name(), "name");
        var program = Program.byKey(Input.key(terms.program(), "program"))
                .orElseThrow(() -> Refusal.invalid("unknown_program", "program", "There is no program of this key."));
        var plan = new CommissionPlan(key, program.id(), name, clock.instant());
        plan.persistAndFlush();
        audit.record("plan.created", SUBJECT, key, null, null, terms);
        return plan;
    }

    private CommissionPlan change(CommissionPlan plan, PlanTerms terms) {
        if (terms.version() != null && terms.version() != plan.version()) {
            throw Refusal.conflict(
                    "stale_version", "Somebody has changed this meanwhile: read it again, then repeat the change.");
        }
        if (terms.program() != null
                && !Program.byKey(terms.program()).map(Program::id).equals(Optional.of(plan.programId()))) {
            throw Refusal.invalid("fixed", "program", "A plan stays with its program.");
        }
        if (terms.name() != null && !terms.name().equals(plan.name())) {
            var before = plan.name();
            plan.rename(Input.name(terms.name(), "name"));
            plan.flush();
            audit.record("plan.renamed", SUBJECT, plan.key(), null, before, plan.name());
        }
        return plan;
    }

    private void makeDefault(CommissionPlan plan, boolean wanted) {
        var current = PlanAssignment.ofEverybody(plan.programId());
        var isDefault = current.map(PlanAssignment::planId).equals(Optional.of(plan.id()));
        if (isDefault && !wanted) {
            throw Refusal.invalid("needs_default", "default", "Make another plan of the program the default instead.");
        }
        if (wanted && !isDefault) {
            assign(plan, null, current.isEmpty() ? Instant.EPOCH : clock.instant());
        }
    }

    /**
     * Publishes the next version of a plan.
     *
     * @throws Refusal what is wrong with a field (422); among them a day in the past that is not said to restate it
     */
    @Transactional
    public PlanVersion publish(String key, NewVersion wanted) {
        var plan = CommissionPlan.locked(key);
        var program = Program.byId(plan.programId()).orElseThrow();
        var zone = Tenant.current().timeZone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var validFrom = wanted.validFrom() == null ? today : sensible(wanted.validFrom());
        var currency = wanted.currency() == null ? program.currency() : Input.currency(wanted.currency(), "currency");
        if (wanted.components() == null) {
            throw Refusal.invalid("missing_field", "components", "Say what the plan pays for.");
        }
        var components = Component.parseAll(wanted.components(), currency);
        new PlanCheck(EventType.ofProgram(program.id())).check(components);
        int latest = PlanVersion.ofPlan(plan.id()).stream()
                .mapToInt(PlanVersion::number)
                .max()
                .orElse(0);
        if (latest > 0 && validFrom.isBefore(today) && !wanted.restate()) {
            throw Refusal.invalid(
                    "valid_from_past",
                    "valid_from",
                    "That day is over: say \"restate\": true to rate again what has happened since.");
        }
        var version = new PlanVersion(
                plan.id(),
                latest + 1,
                validFrom,
                validFrom.atStartOfDay(zone).toInstant(),
                currency,
                components,
                clock.instant(),
                CurrentActor.get().name());
        version.persistAndFlush();
        audit.record("plan.published", SUBJECT, key, null, null, version.components());
        rerating.since(program.id(), version.startsAt());
        return version;
    }

    /**
     * Gives one affiliate a plan of their own, from the given day on, or from now on.
     *
     * @throws Refusal not found, or what is wrong with a field (422)
     */
    @Transactional
    public PlanAssignment assign(String key, UUID affiliateId, @Nullable LocalDate validFrom) {
        var plan = CommissionPlan.named(key);
        Affiliate.existing(affiliateId);
        var zone = Tenant.current().timeZone();
        var now = clock.instant();
        if (validFrom != null && !sensible(validFrom).isAfter(LocalDate.ofInstant(now, zone))) {
            throw Refusal.invalid("valid_from_past", "valid_from", "Name a day to come, or none for now.");
        }
        return assign(
                plan,
                affiliateId,
                validFrom == null ? now : validFrom.atStartOfDay(zone).toInstant());
    }

    private PlanAssignment assign(CommissionPlan plan, @Nullable UUID affiliateId, Instant validFrom) {
        var assignment = new PlanAssignment(
                plan,
                affiliateId,
                validFrom,
                clock.instant(),
                CurrentActor.get().name());
        assignment.persistAndFlush();
        audit.record(
                "plan.assigned",
                SUBJECT,
                plan.key(),
                null,
                null,
                affiliateId == null ? "everybody" : affiliateId.toString());
        rerating.since(plan.programId(), validFrom);
        return assignment;
    }

    private static LocalDate sensible(LocalDate day) {
        if (day.getYear() < 1970 || day.getYear() > 2999) {
            throw Refusal.invalid("bad_value", "valid_from", "Name a day of this age.");
        }
        return day;
    }
}
