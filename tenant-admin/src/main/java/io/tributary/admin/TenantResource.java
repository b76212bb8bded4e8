package io.tributary.admin;

import io.tributary.identity.ApiKeys;
import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.program.Directory;
import io.tributary.program.Hosts;
import io.tributary.program.Template;
import io.tributary.program.Tenant;
import io.tributary.program.TenantInfo;
import io.tributary.program.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The operators whose programs run here; for the one who runs the installation. */
@Path("/api/v1/tenants")
@Tag(name = "Tenants")
class TenantResource {

    /** A new tenant. Its API key is shown this once. */
    record CreatedTenant(
            String key,
            int number,
            String name,
            String timeZone,
            String currency,
            Template template,
            String url,
            Instant createdAt,
            String apiKey) {}

    record TenantAnswer(String key, int number, String name, String timeZone, String currency, String url) {}

    private final Opening opening;
    private final Directory directory;
    private final Hosts hosts;

    TenantResource(Opening opening, Directory directory, Hosts hosts) {
        this.opening = opening;
        this.directory = directory;
        this.hosts = hosts;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Capability.PLATFORM)
    @Operation(summary = "Create a tenant; the answer holds its first API key, this once")
    public CreatedTenant create(Tenants.@NotNull NewTenant wanted) {
        var key = Tenants.checkedKey(wanted.key());
        if (CurrentTenant.find().filter(host -> !host.equals(key)).isPresent()) {
            throw Refusal.notFound();
        }
        CurrentTenant.ofRequest(key);
        var opened = opening.open(wanted);
        var tenant = opened.tenant();
        return new CreatedTenant(
                tenant.key(),
                tenant.number(),
                tenant.name(),
                tenant.timeZone().getId(),
                tenant.currency(),
                tenant.template(),
                hosts.address(tenant.key()),
                tenant.createdAt(),
                opened.apiKey());
    }

    @GET
    @RolesAllowed(Capability.PLATFORM)
    @Operation(summary = "List tenants in the order of their keys")
    public Page<TenantAnswer> list(
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        var rows = directory.list(cursor, Page.limit(limit) + 1);
        var next = rows.size() > limit ? rows.get(limit - 1).key() : null;
        return new Page<>(rows.stream().limit(limit).map(this::answer).toList(), next);
    }

    private TenantAnswer answer(TenantInfo tenant) {
        return new TenantAnswer(
                tenant.key(),
                tenant.number(),
                tenant.name(),
                tenant.zone().getId(),
                tenant.currency(),
                hosts.address(tenant.key()));
    }

    /** A tenant without a key could never be entered: both come to be in one transaction. */
    @ApplicationScoped
    static class Opening {

        private static final Set<String> ALL =
                Set.of(Capability.VIEW, Capability.MANAGE, Capability.FINANCE, Capability.ADMIN, Capability.REPORT);

        record Opened(Tenant tenant, String apiKey) {}

        private final Tenants tenants;
        private final ApiKeys keys;

        Opening(Tenants tenants, ApiKeys keys) {
            this.tenants = tenants;
            this.keys = keys;
        }

        @Transactional
        Opened open(Tenants.NewTenant wanted) {
            var tenant = tenants.create(wanted);
            return new Opened(tenant, keys.issue("First key", ALL, null).secret());
        }
    }
}
