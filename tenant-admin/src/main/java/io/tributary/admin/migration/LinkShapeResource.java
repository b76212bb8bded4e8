package io.tributary.admin.migration;

import io.tributary.admin.Words;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Page;
import io.tributary.tracking.legacy.AddressPattern;
import io.tributary.tracking.legacy.KnownShape;
import io.tributary.tracking.legacy.LinkShape;
import io.tributary.tracking.legacy.LinkShapes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** How links of the system before looked. */
@Path("/api/v1/migration/link-shapes")
@Tag(name = "Migration")
class LinkShapeResource {

    /**
     * A kind of addresses to be: that of a well-known system, or one of the operator's own.
     *
     * @param preset such as tune or everflow
     * @param path such as /aff_c or /{affiliate}/{offer}; * for any
     * @param parameters of the query that name the link
     * @param renamed what parameters of the query are called here
     */
    record LinkShapeRequest(
            @Nullable String preset,
            @Nullable String name,
            @Nullable String path,
            @Nullable List<String> parameters,
            @Nullable Map<String, String> renamed) {}

    record LinkShapeAnswer(
            UUID id,
            String name,
            String path,
            List<String> parameters,
            Map<String, String> renamed,
            Instant createdAt) {

        static LinkShapeAnswer of(LinkShape shape) {
            var pattern = shape.pattern();
            return new LinkShapeAnswer(
                    shape.id(),
                    shape.name(),
                    pattern.path(),
                    pattern.parameters(),
                    pattern.renamed(),
                    shape.createdAt());
        }
    }

    private final LinkShapes shapes;

    LinkShapeResource(LinkShapes shapes) {
        this.shapes = shapes;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List how links of the system before looked, in the order in which they are looked at")
    public Page<LinkShapeAnswer> list() {
        return new Page<>(LinkShape.inOrder(), null).map(LinkShapeAnswer::of);
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Say how links of the system before looked")
    public LinkShapeAnswer create(@NotNull LinkShapeRequest request) {
        var known = Words.constant(KnownShape.class, request.preset(), "preset");
        return LinkShapeAnswer.of(
                known == null
                        ? shapes.create(
                                request.name(),
                                AddressPattern.of(request.path(), request.parameters(), request.renamed()))
                        : shapes.create(request.name() == null ? known.title() : request.name(), known.pattern()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Forget a kind of addresses that no link was taken over for")
    public void delete(UUID id) {
        shapes.delete(id);
    }
}
