package io.tributary.identity.sso;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.tributary.identity.HostTenant;
import io.tributary.kernel.CurrentTenant;
import io.tributary.program.Hosts;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Speaks OpenID Connect on {@code /sso/{tenant}} and nowhere else, with the provider of the tenant whose host it is:
 * neither a parameter nor a cookie chooses one.
 */
@ApplicationScoped
class SsoConfig implements TenantConfigResolver {

    private static final String CONFIG = SsoConfig.class.getName();

    private final SingleSignOn singleSignOn;
    private final HostTenant hostTenant;
    private final Hosts hosts;

    SsoConfig(SingleSignOn singleSignOn, HostTenant hostTenant, Hosts hosts) {
        this.singleSignOn = singleSignOn;
        this.hostTenant = hostTenant;
        this.hosts = hosts;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        OidcTenantConfig known = request.get(CONFIG);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return hostTenant
                .find(request)
                .filter(tenant -> isAtTheDoor(request.normalizedPath(), tenant))
                .map(tenant -> context.runBlocking(() -> config(tenant).orElse(null))
                        .invoke(config -> request.put(CONFIG, config)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static boolean isAtTheDoor(String path, String tenant) {
        return path.equals("/sso/" + tenant) || path.startsWith("/sso/" + tenant + "/");
    }

    private Optional<OidcTenantConfig> config(String tenant) {
        return CurrentTenant.get(tenant, singleSignOn::client).map(client -> config(tenant, client));
    }

    private OidcTenantConfig config(String tenant, SingleSignOn.Client client) {
        return OidcTenantConfig.authServerUrl(client.issuer())
                .tenantId(client.id())
                .clientId(client.clientId())
                .credentials(client.clientSecret())
                .applicationType(ApplicationType.WEB_APP)
                .authentication()
                .redirectPath(SingleSignOn.redirectPath(tenant))
                .restorePathAfterRedirect()
                .cookiePath("/sso")
                .cookieForceSecure(hosts.secure())
                .scopes("email", "profile")
                .pkceRequired()
                .nonceRequired()
                .errorPath("/sign-in")
                .end()
                .build();
    }
}
