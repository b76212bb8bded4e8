package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.QrCode;
import io.tributary.program.Affiliate;
import io.tributary.program.Program;
import io.tributary.tracking.link.Links;
import io.tributary.tracking.link.TrackingLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The links of an affiliate. */
@Path("/api/v1/affiliates/{affiliate}/links")
@Tag(name = "Links")
class LinkResource {

    /** A link to be; code is one of the owner's choice, which works on the tenant's own host only. */
    record LinkRequest(
            @NotBlank String program,
            @Nullable String name,
            @Nullable String destination,
            @Nullable String code) {}

    record StatusRequest(TrackingLink.@NotNull Status status) {}

    record LinkAnswer(
            UUID id,
            String code,
            String url,
            String program,
            UUID affiliate,
            String name,
            @Nullable String destination,
            TrackingLink.Status status,
            Instant createdAt) {}

    private final Links links;
    private final Cursor cursors;

    LinkResource(Links links, Cursor cursors) {
        this.links = links;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List the links of an affiliate, newest first")
    public Page<LinkAnswer> list(
            UUID affiliate,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var owner = Affiliate.existing(affiliate);
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = TrackingLink.ofAffiliate(owner.id(), after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, link -> link.id().toString()).map(this::answer);
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "A new link; the affiliate is enrolled in the program if it was not")
    public LinkAnswer create(UUID affiliate, @Valid @NotNull LinkRequest request) {
        var owner = Affiliate.existing(affiliate);
        var program = Program.byKey(request.program())
                .orElseThrow(() -> Refusal.invalid("unknown_program", "program", "There is no program of that key."));
        var draft = new Links.Draft(request.name(), request.destination(), request.code());
        return answer(links.create(owner.id(), program, draft));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Suspend a link, or follow it again")
    public LinkAnswer change(UUID affiliate, UUID id, @Valid @NotNull StatusRequest request) {
        var link = TrackingLink.byId(id)
                .filter(one -> one.affiliateId().equals(affiliate))
                .orElseThrow(Refusal::notFound);
        return answer(links.change(link.id(), request.status()));
    }

    @GET
    @Path("{id}/qr-code")
    @Produces({"image/svg+xml", "image/png", MediaType.APPLICATION_JSON})
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "The link's address as a QR code; format is svg or png")
    public Response qrCode(UUID affiliate, UUID id, @QueryParam("format") @DefaultValue("svg") String format) {
        var link = TrackingLink.byId(id)
                .filter(one -> one.affiliateId().equals(affiliate))
                .orElseThrow(Refusal::notFound);
        return QrCode.answer(links.url(link), format, link.code());
    }

    private LinkAnswer answer(TrackingLink link) {
        return new LinkAnswer(
                link.id(),
                link.code(),
                links.url(link),
                Program.byId(link.programId()).orElseThrow().key(),
                link.affiliateId(),
                link.name(),
                link.destination(),
                link.status(),
                link.createdAt());
    }
}
