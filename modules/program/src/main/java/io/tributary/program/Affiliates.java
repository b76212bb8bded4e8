package io.tributary.program;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Input;
import io.tributary.kernel.Outbox;
import io.tributary.kernel.Refusal;
import io.tributary.program.Affiliate.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes affiliates in and decides about them. */
@ApplicationScoped
public class Affiliates {

    private static final String SUBJECT = "affiliate";

    private final EntityManager entities;
    private final Catalog catalog;
    private final Outbox outbox;
    private final AuditLog audit;
    private final InstantSource clock;

    Affiliates(EntityManager entities, Catalog catalog, Outbox outbox, AuditLog audit, InstantSource clock) {
        this.entities = entities;
        this.catalog = catalog;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An affiliate that applies; the operator has to look at it.
     *
     * @throws Refusal affiliate_exists (409) where the address is taken
     */
    @Transactional
    public Affiliate register(AffiliateProfile profile) {
        return create(profile, Status.PENDING);
    }

    /**
     * An affiliate that the operator itself enters; it is approved.
     *
     * @throws Refusal affiliate_exists (409) where the address is taken
     */
    @Transactional
    public Affiliate enter(AffiliateProfile profile) {
        return create(profile, Status.APPROVED);
    }

    /**
     * An affiliate that another system had, with where it stood there. Nobody is told.
     *
     * @param reason why it stands so
     * @throws Refusal affiliate_exists (409) where the address is taken
     */
    @Transactional
    public Affiliate take(AffiliateProfile profile, Status status, String reason) {
        var affiliate = create(profile, Status.PENDING);
        if (status != Status.PENDING) {
            affiliate.move(EnumSet.of(Status.PENDING), status, Input.optionalReason(reason, "reason"));
            affiliate.flush();
        }
        return affiliate;
    }

    /**
     * Changes who an affiliate says it is.
     *
     * @param version what the caller has seen
     * @throws Refusal stale_version (409) where somebody was faster
     */
    @Transactional
    public Affiliate change(UUID id, AffiliateProfile profile, int version) {
        var affiliate = Affiliate.existing(id);
        Versions.refuseStale(affiliate.version(), version);
        refuseTaken(Affiliate.byEmail(profile.email())
                .filter(owner -> !owner.equals(affiliate))
                .isPresent());
        var before = affiliate.profile();
        affiliate.change(profile);
        affiliate.flush();
        audit.record("affiliate.changed", SUBJECT, id.toString(), null, before, profile);
        return affiliate;
    }

    /** Lets an affiliate in, or in again. */
    @Transactional
    public Affiliate approve(UUID id, @Nullable String reason) {
        return decide(id, EnumSet.complementOf(EnumSet.of(Status.APPROVED)), Status.APPROVED, reason);
    }

    /** Turns an application down; needs a reason. */
    @Transactional
    public Affiliate decline(UUID id, @Nullable String reason) {
        return decide(id, EnumSet.of(Status.PENDING), Status.DECLINED, needed(reason));
    }

    /** No new clicks; what it has brought keeps earning. Needs a reason. */
    @Transactional
    public Affiliate suspend(UUID id, @Nullable String reason) {
        return decide(id, EnumSet.of(Status.APPROVED), Status.SUSPENDED, needed(reason));
    }

    /** Nothing more is earned. Needs a reason. */
    @Transactional
    public Affiliate block(UUID id, @Nullable String reason) {
        return decide(id, EnumSet.complementOf(EnumSet.of(Status.BLOCKED)), Status.BLOCKED, needed(reason));
    }

    private Affiliate create(AffiliateProfile profile, Status status) {
        refuseTaken(Affiliate.byEmail(profile.email()).isPresent());
        var affiliate = new Affiliate(nextNumber(), profile, status, clock.instant());
        affiliate.persistAndFlush();
        audit.record("affiliate.created", SUBJECT, affiliate.id().toString(), null, null, profile);
        return affiliate;
    }

    /** Counts on the tenant's row, which so queues those who register at the same moment. */
    private int nextNumber() {
        var next = entities.createNativeQuery(
                        "update program.tenant set affiliates = affiliates + 1 where id = :key returning affiliates",
                        Integer.class)
                .setParameter("key", CurrentTenant.key())
                .getSingleResult();
        return (Integer) next;
    }

    private static void refuseTaken(boolean taken) {
        if (taken) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "affiliate_exists", "There is an affiliate with that address.", "email");
        }
    }

    private Affiliate decide(UUID id, Set<Status> from, Status to, @Nullable String reason) {
        var affiliate = Affiliate.existing(id);
        var before = affiliate.status();
        var checked = Input.optionalReason(reason, "reason");
        affiliate.move(from, to, checked);
        affiliate.flush();
        var action = "affiliate." + to.name().toLowerCase(Locale.ROOT);
        audit.record(action, SUBJECT, id.toString(), checked, before, to);
        outbox.append(new AffiliateDecided(id, to, checked));
        // Redirects and credit are answered from memory: a suspended or blocked affiliate must be seen at once.
        catalog.changed();
        return affiliate;
    }

    private static String needed(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("missing_field", "reason", "Say why.");
        }
        return reason;
    }
}
