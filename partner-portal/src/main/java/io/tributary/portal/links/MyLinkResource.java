package io.tributary.portal.links;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.QrCode;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.program.Program;
import io.tributary.tracking.link.Links;
import io.tributary.tracking.link.TrackingLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

/** The caller's links. */
@Path("/api/v1/me/links")
@RolesAllowed(Capability.PARTNER)
@Tag(name = "Me")
class MyLinkResource {

    /**
     * A link to be; the destination is a page on the program's hosts, the code one of the affiliate's choice, which works
     * on the tenant's own hosts only.
     */
    record MyLinkRequest(
            @NotBlank String program,
            @Nullable String name,
            @Nullable String destination,
            @Nullable String code) {}

    record MyLinkAnswer(
            UUID id,
            String code,
            String url,
            String program,
            String name,
            @Nullable String destination,
            TrackingLink.Status status,
            Instant createdAt) {}

    private final CurrentAffiliate affiliate;
    private final Links links;
    private final Cursor cursors;

    MyLinkResource(CurrentAffiliate affiliate, Links links, Cursor cursors) {
        this.affiliate = affiliate;
        this.links = links;
        this.cursors = cursors;
    }

    @GET
    @Operation(summary = "List your links, newest first")
    public Page<MyLinkAnswer> list(
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = TrackingLink.ofAffiliate(affiliate.id(), before, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, link -> link.id().toString()).map(this::answer);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One link")
    public MyLinkAnswer get(String code) {
        return answer(TrackingLink.ofAffiliate(affiliate.id(), code).orElseThrow(Refusal::notFound));
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(summary = "A new link in a program that you are in")
    public MyLinkAnswer create(@Valid @NotNull MyLinkRequest request) {
        var program = Program.byKey(request.program())
                .orElseThrow(() -> Refusal.invalid("unknown_program", "program", "There is no program of that key."));
        var draft = new Links.Draft(request.name(), request.destination(), request.code());
        return answer(links.createOwn(affiliate.id(), program, draft));
    }

    @GET
    @Path("{code}/qr-code")
    @Produces({"image/svg+xml", "image/png", MediaType.APPLICATION_JSON})
    @Operation(summary = "The link's address as a QR code; format is svg or png")
    public Response qrCode(String code, @QueryParam("format") @DefaultValue("svg") String format) {
        var link = TrackingLink.ofAffiliate(affiliate.id(), code).orElseThrow(Refusal::notFound);
        return QrCode.answer(links.url(link), format, link.code());
    }

    private MyLinkAnswer answer(TrackingLink link) {
        return new MyLinkAnswer(
                link.id(),
                link.code(),
                links.url(link),
                Program.byId(link.programId()).orElseThrow().key(),
                link.name(),
                link.destination(),
                link.status(),
                link.createdAt());
    }
}
