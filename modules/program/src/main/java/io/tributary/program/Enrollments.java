package io.tributary.program;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Refusal;
import io.tributary.program.Enrollment.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets affiliates into programs. */
@ApplicationScoped
public class Enrollments {

    private static final String SUBJECT = "enrollment";

    private final Catalog catalog;
    private final AuditLog audit;
    private final InstantSource clock;

    Enrollments(Catalog catalog, AuditLog audit, InstantSource clock) {
        this.catalog = catalog;
        this.audit = audit;
        this.clock = clock;
    }

    /** An affiliate asks to be in; it is at once where the program approves by itself. Asking again changes nothing. */
    @Transactional
    public Enrollment apply(UUID affiliateId, UUID programId) {
        var program = Program.byId(programId).orElseThrow(Refusal::notFound);
        var known = Enrollment.of(affiliateId, programId);
        return known.orElseGet(
                () -> create(affiliateId, programId, program.terms().autoApprove() ? Status.APPROVED : Status.APPLIED));
    }

    /** The operator puts an affiliate in; one that had applied is approved. A suspended one stays so. */
    @Transactional
    public Enrollment enroll(UUID affiliateId, UUID programId) {
        var known = Enrollment.of(affiliateId, programId);
        if (known.isEmpty()) {
            if (Affiliate.byId(affiliateId).isEmpty() || Program.byId(programId).isEmpty()) {
                throw Refusal.notFound();
            }
            return create(affiliateId, programId, Status.APPROVED);
        }
        return known.get().status() == Status.APPLIED ? approve(known.get().id(), null) : known.get();
    }

    @Transactional
    public Enrollment approve(UUID id, @Nullable String reason) {
        return move(id, Status.APPLIED, Status.APPROVED, reason);
    }

    /** Its links in this program are no longer followed. */
    @Transactional
    public Enrollment suspend(UUID id, @Nullable String reason) {
        return move(id, Status.APPROVED, Status.SUSPENDED, reason);
    }

    /** Takes a suspension back. */
    @Transactional
    public Enrollment resume(UUID id, @Nullable String reason) {
        return move(id, Status.SUSPENDED, Status.APPROVED, reason);
    }

    private Enrollment create(UUID affiliateId, UUID programId, Status status) {
        var enrollment = new Enrollment(affiliateId, programId, status, clock.instant());
        enrollment.persistAndFlush();
        audit.record("enrollment.created", SUBJECT, enrollment.id().toString(), null, null, status);
        return enrollment;
    }

    private Enrollment move(UUID id, Status from, Status to, @Nullable String reason) {
        var enrollment = Enrollment.byId(id).orElseThrow(Refusal::notFound);
        enrollment.move(from, to);
        enrollment.flush();
        catalog.changed();
        audit.record("enrollment.changed", SUBJECT, id.toString(), reason, from, to);
        return enrollment;
    }
}
