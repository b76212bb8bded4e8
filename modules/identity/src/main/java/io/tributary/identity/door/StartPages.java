package io.tributary.identity.door;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentTenant;
import io.tributary.pages.Form;
import io.tributary.pages.Redirect;
import io.tributary.program.Directory;
import io.tributary.program.Hosts;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first address: on a tenant's host it leads to one's own pages, on the installation's to a tenant's host, or to the
 * demo where this is one.
 */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class StartPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance start(Form form, String address);
    }

    private final SecurityIdentity identity;
    private final Directory directory;
    private final Hosts hosts;
    private final boolean demo;

    StartPages(
            SecurityIdentity identity,
            Directory directory,
            Hosts hosts,
            @ConfigProperty(name = "tributary.demo") boolean demo) {
        this.identity = identity;
        this.directory = directory;
        this.hosts = hosts;
        this.demo = demo;
    }

    @GET
    public Response start(@QueryParam("tenant") @DefaultValue("") String tenant) {
        if (CurrentTenant.find().isPresent()) {
            return Redirect.to(home()).response();
        }
        return demo
                ? Redirect.to("/demo").response()
                : Response.ok(choose(tenant.strip())).build();
    }

    private String home() {
        if (identity.hasRole(Capability.PARTNER)) {
            return "/portal";
        }
        return identity.hasRole(Capability.VIEW) ? "/admin" : "/sign-in";
    }

    private TemplateInstance choose(String tenant) {
        var address =
                directory.byKey(tenant).map(known -> hosts.address(known.key())).orElse("");
        return Templates.start(Form.empty().with("tenant", tenant), address);
    }
}
