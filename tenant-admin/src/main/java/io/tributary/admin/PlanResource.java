package io.tributary.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.commissions.CommissionPlan;
import io.tributary.commissions.PlanAssignment;
import io.tributary.commissions.PlanVersion;
import io.tributary.commissions.Plans;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.program.Program;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What affiliates are paid for. */
@Path("/api/v1/plans")
@Tag(name = "Plans")
class PlanResource {

    /** A plan, or what is to change of one: what is not said stays. */
    record PlanRequest(
            @Nullable String name,
            @Nullable String program,
            @JsonProperty("default") @Nullable Boolean isDefault,
            @Nullable Integer version) {}

    record PlanAnswer(
            UUID id,
            String key,
            String name,
            String program,
            @JsonProperty("default") boolean isDefault,
            Instant createdAt,
            int version) {

        static PlanAnswer of(CommissionPlan plan) {
            var everybody = PlanAssignment.ofEverybody(plan.programId()).map(PlanAssignment::planId);
            return new PlanAnswer(
                    plan.id(),
                    plan.key(),
                    plan.name(),
                    Program.byId(plan.programId()).orElseThrow().key(),
                    everybody.equals(Optional.of(plan.id())),
                    plan.createdAt(),
                    plan.version());
        }
    }

    /** Terms to publish. Without a day they apply from today; a day that is over needs {@code restate}. */
    record VersionRequest(
            @Nullable LocalDate validFrom,
            @Nullable String currency,
            @Nullable JsonNode components,
            @Nullable Boolean restate) {}

    record VersionAnswer(
            UUID id,
            String plan,
            int number,
            LocalDate validFrom,
            Instant startsAt,
            String currency,
            JsonNode components,
            Instant publishedAt,
            String publishedBy) {

        static VersionAnswer of(String plan, PlanVersion version) {
            return new VersionAnswer(
                    version.id(),
                    plan,
                    version.number(),
                    version.validFrom(),
                    version.startsAt(),
                    version.currency(),
                    version.components(),
                    version.publishedAt(),
                    version.publishedBy());
        }
    }

    /** Who gets the plan, from a day to come or from now on. */
    record AssignmentRequest(
            @NotNull UUID affiliate, @Nullable LocalDate validFrom) {}

    /** @param affiliate null where it is everybody without a plan of their own */
    record AssignmentAnswer(
            UUID id, String plan, @Nullable UUID affiliate, Instant validFrom, Instant assignedAt, String assignedBy) {

        static AssignmentAnswer of(String plan, PlanAssignment assignment) {
            return new AssignmentAnswer(
                    assignment.id(),
                    plan,
                    assignment.affiliateId(),
                    assignment.validFrom(),
                    assignment.assignedAt(),
                    assignment.assignedBy());
        }
    }

    private final Plans plans;
    private final Cursor cursors;

    PlanResource(Plans plans, Cursor cursors) {
        this.plans = plans;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List plans in the order of their keys")
    public Page<PlanAnswer> list(
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? "" : cursors.open(cursor);
        var rows = CommissionPlan.list(after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, CommissionPlan::key).map(PlanAnswer::of);
    }

    @GET
    @Path("{key}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "One plan")
    public PlanAnswer get(String key) {
        return PlanAnswer.of(CommissionPlan.named(key));
    }

    @PUT
    @Path("{key}")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Make a plan, or change the one of that key; with a version only if that is current")
    public PlanAnswer put(String key, @NotNull PlanRequest request) {
        var terms = new Plans.PlanTerms(request.name(), request.program(), request.isDefault(), request.version());
        return PlanAnswer.of(plans.put(key, terms));
    }

    @GET
    @Path("{key}/versions")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "All versions of a plan, the latest first")
    public Page<VersionAnswer> versions(String key) {
        var versions = PlanVersion.ofPlan(CommissionPlan.named(key).id());
        return new Page<>(
                versions.stream().map(version -> VersionAnswer.of(key, version)).toList(), null);
    }

    @POST
    @Path("{key}/versions")
    @ResponseStatus(201)
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Publish the next version of a plan; what was published never changes")
    public VersionAnswer publish(String key, @NotNull VersionRequest request) {
        var version = new Plans.NewVersion(
                request.validFrom(),
                request.currency(),
                request.components(),
                request.restate() != null && request.restate());
        return VersionAnswer.of(key, plans.publish(key, version));
    }

    @GET
    @Path("{key}/assignments")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "Who was given the plan, the latest first")
    public Page<AssignmentAnswer> assignments(String key) {
        var assignments = PlanAssignment.ofPlan(CommissionPlan.named(key).id());
        return new Page<>(
                assignments.stream().map(one -> AssignmentAnswer.of(key, one)).toList(), null);
    }

    @POST
    @Path("{key}/assignments")
    @ResponseStatus(201)
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Give one affiliate the plan, from a day to come or from now on")
    public AssignmentAnswer assign(String key, @Valid @NotNull AssignmentRequest request) {
        return AssignmentAnswer.of(key, plans.assign(key, request.affiliate(), request.validFrom()));
    }
}
