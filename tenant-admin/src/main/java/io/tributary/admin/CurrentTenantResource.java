package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.program.Hosts;
import io.tributary.program.Template;
import io.tributary.program.Tenant;
import io.tributary.program.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tenant that the caller belongs to. */
@Path("/api/v1/tenant")
@Tag(name = "Tenants")
class CurrentTenantResource {

    record TenantChange(@Nullable String name, @NotNull Integer version) {}

    record TenantAnswer(
            String key,
            int number,
            String name,
            String timeZone,
            String currency,
            Template template,
            String url,
            Instant createdAt,
            int version) {}

    private final Tenants tenants;
    private final Hosts hosts;

    CurrentTenantResource(Tenants tenants, Hosts hosts) {
        this.tenants = tenants;
        this.hosts = hosts;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "The tenant that the caller belongs to")
    public TenantAnswer get() {
        return answer(Tenant.current());
    }

    @PATCH
    @RolesAllowed(Capability.ADMIN)
    @Operation(summary = "Give the tenant another name; key, time zone and currency are fixed")
    public TenantAnswer change(@Valid @NotNull TenantChange change) {
        return answer(tenants.rename(change.name(), change.version()));
    }

    private TenantAnswer answer(Tenant tenant) {
        return new TenantAnswer(
                tenant.key(),
                tenant.number(),
                tenant.name(),
                tenant.timeZone().getId(),
                tenant.currency(),
                tenant.template(),
                hosts.address(tenant.key()),
                tenant.createdAt(),
                tenant.version());
    }
}
