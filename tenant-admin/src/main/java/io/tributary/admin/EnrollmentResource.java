package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.program.Affiliate;
import io.tributary.program.Enrollment;
import io.tributary.program.Enrollments;
import io.tributary.program.Program;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Which programs an affiliate is in. */
@Path("/api/v1/affiliates/{id}/enrollments")
@Tag(name = "Affiliates")
class EnrollmentResource {

    record EnrollmentRequest(@NotNull String program) {}

    record DecisionRequest(
            @NotNull Decision decision, @Nullable String reason) {}

    enum Decision {
        APPROVE,
        SUSPEND,
        RESUME
    }

    record EnrollmentAnswer(UUID id, String program, Enrollment.Status status, Instant createdAt) {

        static EnrollmentAnswer of(Enrollment enrollment) {
            var program = Program.byId(enrollment.programId()).orElseThrow();
            return new EnrollmentAnswer(enrollment.id(), program.key(), enrollment.status(), enrollment.createdAt());
        }
    }

    private final Enrollments enrollments;

    EnrollmentResource(Enrollments enrollments) {
        this.enrollments = enrollments;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "The programs that an affiliate is in or has applied to")
    public Page<EnrollmentAnswer> list(UUID id) {
        var affiliate = Affiliate.existing(id);
        return new Page<>(
                Enrollment.ofAffiliate(affiliate.id()).stream()
                        .map(EnrollmentAnswer::of)
                        .toList(),
                null);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Put an affiliate into a program")
    public EnrollmentAnswer enroll(UUID id, @Valid @NotNull EnrollmentRequest request) {
        return EnrollmentAnswer.of(
                enrollments.enroll(id, Program.named(request.program()).id()));
    }

    @POST
    @Idempotent
    @Path("{program}/decisions")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Approve, suspend or resume an affiliate in a program")
    public EnrollmentAnswer decide(UUID id, String program, @Valid @NotNull DecisionRequest request) {
        var enrollment = Enrollment.of(id, Program.named(program).id()).orElseThrow(Refusal::notFound);
        return EnrollmentAnswer.of(
                switch (request.decision()) {
                    case APPROVE -> enrollments.approve(enrollment.id(), request.reason());
                    case SUSPEND -> enrollments.suspend(enrollment.id(), request.reason());
                    case RESUME -> enrollments.resume(enrollment.id(), request.reason());
                });
    }
}
