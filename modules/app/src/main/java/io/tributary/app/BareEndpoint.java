package io.tributary.app;

import io.smallrye.common.annotation.NonBlocking;
import io.tributary.kernel.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A redirect that does nothing else: what the benchmarks hold clicks and postbacks against. Elsewhere it is not there. */
@Path("/bare")
@PermitAll
class BareEndpoint {

    private static final URI NOWHERE = URI.create("https://destination.example/");

    private final boolean measured;

    BareEndpoint(@ConfigProperty(name = "tributary.benchmarks", defaultValue = "false") boolean measured) {
        this.measured = measured;
    }

    @GET
    @NonBlocking
    @Operation(hidden = true)
    public Response redirect() {
        if (!measured) {
            throw Refusal.notFound();
        }
        return Response.status(Response.Status.FOUND).location(NOWHERE).build();
    }
}
