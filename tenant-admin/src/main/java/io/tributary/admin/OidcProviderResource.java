package io.tributary.admin;

import io.tributary.identity.sso.OidcProvider;
import io.tributary.identity.sso.SingleSignOn;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tenant's own OpenID Connect provider. */
@Path("/api/v1/oidc-provider")
@RolesAllowed(Capability.ADMIN)
@Tag(name = "Sign-in")
class OidcProviderResource {

    /**
     * The provider to be.
     *
     * @param name what its button says
     * @param issuer its address, under which it publishes its configuration
     * @param clientSecret what is not said keeps the one that is set
     * @param enabled default true
     */
    record OidcProviderRequest(
            @Nullable String name,
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable Boolean enabled) {}

    /** The provider, without its secret; {@code redirectUri} is what it has to be told. */
    record OidcProviderAnswer(String name, String issuer, String clientId, boolean enabled, String redirectUri) {}

    private final SingleSignOn singleSignOn;

    OidcProviderResource(SingleSignOn singleSignOn) {
        this.singleSignOn = singleSignOn;
    }

    @GET
    @Operation(summary = "Get the provider")
    public OidcProviderAnswer get() {
        return OidcProvider.current().map(this::answer).orElseThrow(Refusal::notFound);
    }

    @PUT
    @Operation(summary = "Set the provider")
    public OidcProviderAnswer set(@NotNull OidcProviderRequest wanted) {
        return answer(singleSignOn.set(
                wanted.name(),
                wanted.issuer(),
                wanted.clientId(),
                wanted.clientSecret(),
                !Boolean.FALSE.equals(wanted.enabled())));
    }

    @DELETE
    @Operation(summary = "Remove the provider")
    public void remove() {
        singleSignOn.remove();
    }

    private OidcProviderAnswer answer(OidcProvider provider) {
        return new OidcProviderAnswer(
                provider.name(),
                provider.issuer(),
                provider.clientId(),
                provider.isEnabled(),
                singleSignOn.redirectUri());
    }
}
