package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Page;
import io.tributary.program.domain.Domain;
import io.tributary.program.domain.Domains;
import io.tributary.program.domain.Proof;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The tenant's own hosts. */
@Path("/api/v1/domains")
@Tag(name = "Domains")
class DomainResource {

    record DomainRequest(@NotBlank String host, Domain.@NotNull Kind kind) {}

    /** With what the host has to show: the token as a TXT record, or as a file that holds nothing else. */
    record DomainAnswer(
            UUID id,
            String host,
            Domain.Kind kind,
            String token,
            String recordName,
            String filePath,
            @Nullable Proof proof,
            @Nullable Instant verifiedAt,
            Instant createdAt) {

        static DomainAnswer of(Domain domain) {
            return new DomainAnswer(
                    domain.id(),
                    domain.host(),
                    domain.kind(),
                    domain.token(),
                    domain.recordName(),
                    domain.filePath(),
                    domain.proof(),
                    domain.verifiedAt(),
                    domain.createdAt());
        }
    }

    private final Domains domains;

    DomainResource(Domains domains) {
        this.domains = domains;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List the tenant's own hosts")
    public Page<DomainAnswer> list() {
        return new Page<>(Domain.all(), null).map(DomainAnswer::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "One host")
    public DomainAnswer get(UUID id) {
        return DomainAnswer.of(Domain.existing(id));
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Capability.ADMIN)
    @Operation(summary = "Claim a host; it is served once it is proven")
    public DomainAnswer claim(@Valid @NotNull DomainRequest request) {
        return DomainAnswer.of(domains.claim(request.host(), request.kind()));
    }

    @POST
    @Path("{id}/verification")
    @RolesAllowed(Capability.ADMIN)
    @Operation(summary = "Look for the proof, and serve the host once it is there")
    public DomainAnswer verify(UUID id) {
        return DomainAnswer.of(domains.verified(id, domains.prove(Domain.existing(id))));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Capability.ADMIN)
    @Operation(summary = "Serve the host no longer, and forget it")
    public void remove(UUID id) {
        domains.remove(id);
    }
}
