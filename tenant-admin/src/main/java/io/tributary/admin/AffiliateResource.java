package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.program.Affiliate;
import io.tributary.program.AffiliateFilter;
import io.tributary.program.AffiliateProfile;
import io.tributary.program.Affiliates;
import io.tributary.program.Program;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Who refers customers. */
@Path("/api/v1/affiliates")
@Tag(name = "Affiliates")
class AffiliateResource {

    /** An affiliate to be, or what is to change of one: what is not said keeps its value; "" takes it away. */
    record AffiliateRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable String company,
            @Nullable String website,
            @Nullable String country,
            @Nullable String locale,
            @Nullable Integer version) {

        AffiliateProfile profile() {
            return AffiliateProfile.of(name, email, company, website, country, locale);
        }

        AffiliateProfile over(AffiliateProfile profile) {
            return AffiliateProfile.of(
                    or(name, profile.name()),
                    or(email, profile.email()),
                    or(company, profile.company()),
                    or(website, profile.website()),
                    or(country, profile.country()),
                    or(locale, profile.locale()));
        }

        private static @Nullable String or(@Nullable String said, @Nullable String otherwise) {
            return said == null ? otherwise : said;
        }
    }

    /** What to do with an affiliate; a reason is needed for all but approval. */
    record DecisionRequest(
            @NotNull Decision decision, @Nullable String reason) {}

    enum Decision {
        APPROVE,
        DECLINE,
        SUSPEND,
        BLOCK
    }

    record AffiliateAnswer(
            UUID id,
            int number,
            String name,
            String email,
            @Nullable String company,
            @Nullable String website,
            @Nullable String country,
            @Nullable String locale,
            Affiliate.Status status,
            @Nullable String statusReason,
            Instant createdAt,
            int version) {

        static AffiliateAnswer of(Affiliate affiliate) {
            return new AffiliateAnswer(
                    affiliate.id(),
                    affiliate.number(),
                    affiliate.name(),
                    affiliate.email(),
                    affiliate.company(),
                    affiliate.website(),
                    affiliate.country(),
                    affiliate.locale(),
                    affiliate.status(),
                    affiliate.statusReason(),
                    affiliate.createdAt(),
                    affiliate.version());
        }
    }

    private final Affiliates affiliates;
    private final Cursor cursors;

    AffiliateResource(Affiliates affiliates, Cursor cursors) {
        this.affiliates = affiliates;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List affiliates, newest first")
    public Page<AffiliateAnswer> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("q") @Nullable String text,
            @QueryParam("country") @Nullable String country,
            @QueryParam("program") @Nullable String program,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var programId = program == null ? null : Program.named(program).id();
        var filter =
                new AffiliateFilter(Words.constant(Affiliate.Status.class, status, "status"), text, country, programId);
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = filter.list(after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, affiliate -> affiliate.id().toString())
                .map(AffiliateAnswer::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "One affiliate")
    public AffiliateAnswer get(UUID id) {
        return AffiliateAnswer.of(Affiliate.existing(id));
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Enter an affiliate; it is approved")
    public AffiliateAnswer create(@NotNull AffiliateRequest request) {
        return AffiliateAnswer.of(affiliates.enter(request.profile()));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Change an affiliate's profile; version is the one that was read, a stale one is 409")
    public AffiliateAnswer change(UUID id, @NotNull AffiliateRequest request) {
        if (request.version() == null) {
            throw Refusal.invalid("missing_field", "version", "Say which version you have seen.");
        }
        var profile = request.over(Affiliate.existing(id).profile());
        return AffiliateAnswer.of(affiliates.change(id, profile, request.version()));
    }

    @POST
    @Idempotent
    @Path("{id}/decisions")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Approve, decline, suspend or block an affiliate")
    public AffiliateAnswer decide(UUID id, @Valid @NotNull DecisionRequest request) {
        return AffiliateAnswer.of(
                switch (request.decision()) {
                    case APPROVE -> affiliates.approve(id, request.reason());
                    case DECLINE -> affiliates.decline(id, request.reason());
                    case SUSPEND -> affiliates.suspend(id, request.reason());
                    case BLOCK -> affiliates.block(id, request.reason());
                });
    }
}
