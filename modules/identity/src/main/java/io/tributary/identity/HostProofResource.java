package io.tributary.identity;

import io.smallrye.common.annotation.NonBlocking;
import io.tributary.kernel.Refusal;
import io.tributary.program.domain.DomainIndex;
import io.tributary.program.domain.Domains;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The file by which a host that points to us proves whose it is: shown under that very host only. */
@Path(Domains.WELL_KNOWN)
@PermitAll
class HostProofResource {

    private final DomainIndex domains;

    HostProofResource(DomainIndex domains) {
        this.domains = domains;
    }

    @GET
    @Path("{token}")
    @NonBlocking
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The token by which a claimed host proves itself")
    public String show(@PathParam("token") String token, RoutingContext request) {
        if (!domains.awaits(HostTenant.host(request), token)) {
            throw Refusal.notFound();
        }
        return token;
    }
}
