package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.program.Affiliate;
import io.tributary.program.Program;
import io.tributary.tracking.coupon.Coupon;
import io.tributary.tracking.coupon.CouponFile;
import io.tributary.tracking.coupon.Coupons;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Codes that customers type, and whose they are. */
@Path("/api/v1/coupons")
@Tag(name = "Coupons")
class CouponResource {

    /** A coupon to be; without valid_from it counts from now on, without valid_until for ever. */
    record CouponRequest(
            @NotBlank String program,
            @NotNull UUID affiliate,
            @NotBlank String code,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil) {}

    /** The end of a coupon; null: never. */
    record ValidityRequest(
            @Nullable Instant validUntil, @NotNull Integer version) {}

    /** Which version the caller has seen. */
    record EndingRequest(@NotNull Integer version) {}

    record CouponAnswer(
            UUID id,
            String code,
            String url,
            String program,
            UUID affiliate,
            UUID link,
            Instant validFrom,
            @Nullable Instant validUntil,
            Instant createdAt,
            int version) {}

    private final Coupons coupons;
    private final CouponFile files;
    private final Cursor cursors;

    CouponResource(Coupons coupons, CouponFile files, Cursor cursors) {
        this.coupons = coupons;
        this.files = files;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List coupons, newest first")
    public Page<CouponAnswer> list(
            @QueryParam("affiliate") @Nullable UUID affiliate,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        int wanted = Page.limit(limit) + 1;
        var rows = affiliate == null
                ? Coupon.page(before, wanted)
                : Coupon.ofAffiliate(Affiliate.existing(affiliate).id(), before, wanted);
        return Page.of(rows, limit, cursors, coupon -> coupon.id().toString()).map(this::answer);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "One coupon")
    public CouponAnswer get(UUID id) {
        return answer(Coupon.byId(id).orElseThrow(Refusal::notFound));
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Give a coupon to an affiliate; what it brings counts for a link of its own")
    public CouponAnswer create(@Valid @NotNull CouponRequest request) {
        var owner = Affiliate.byId(request.affiliate())
                .orElseThrow(
                        () -> Refusal.invalid("unknown_affiliate", "affiliate", "There is no affiliate of that id."));
        var program = Program.byKey(request.program())
                .orElseThrow(() -> Refusal.invalid("unknown_program", "program", "There is no program of that key."));
        var draft = new Coupons.Draft(request.code(), request.validFrom(), request.validUntil());
        return answer(coupons.create(owner.id(), program, draft));
    }

    @PUT
    @Path("{id}/validity")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Move the end of a coupon that is not over; it stays ahead of now")
    public CouponAnswer endAt(UUID id, @Valid @NotNull ValidityRequest request) {
        return answer(coupons.endAt(id, request.validUntil(), request.version()));
    }

    @POST
    @Path("{id}/ending")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "End a coupon at once")
    public CouponAnswer end(UUID id, @Valid @NotNull EndingRequest request) {
        return answer(coupons.end(id, request.version()));
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @RolesAllowed(Capability.MANAGE)
    @Operation(
            summary = "Give many coupons at once: CSV of code, affiliate, program, valid_from, valid_until",
            description = "All of them or, where a row is wrong (422), none. With dry_run=1 nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "What was made, or would be",
            content = @Content(schema = @Schema(implementation = CouponFile.Outcome.class)))
    public Response read(@QueryParam("dry_run") @DefaultValue("0") String dryRun, @NotNull String csv) {
        var outcome = files.read(csv, dryRun.equals("1"));
        return Response.status(outcome.errors().isEmpty() || dryRun.equals("1") ? 200 : 422)
                .entity(outcome)
                .build();
    }

    private CouponAnswer answer(Coupon coupon) {
        var validity = coupon.validity();
        return new CouponAnswer(
                coupon.id(),
                coupon.code(),
                coupons.url(coupon),
                Program.byId(coupon.programId()).orElseThrow().key(),
                coupon.affiliateId(),
                coupon.linkId(),
                validity.from(),
                validity.until(),
                coupon.createdAt(),
                coupon.version());
    }
}
