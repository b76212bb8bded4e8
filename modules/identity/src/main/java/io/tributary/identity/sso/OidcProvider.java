package io.tributary.identity.sso;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** The tenant's own OpenID Connect provider; there is at most one. */
@Entity
@Table(schema = "identity", name = "oidc_provider")
public class OidcProvider extends TenantEntity {

    private String name;
    private String issuer;
    private String clientId;
    private byte[] clientSecret;
    private boolean enabled;
    private Instant createdAt;

    @Version
    private int version;

    protected OidcProvider() {}

    OidcProvider(Instant createdAt) {
        this.name = "";
        this.issuer = "";
        this.clientId = "";
        this.clientSecret = new byte[0];
        this.createdAt = createdAt;
    }

    /** The current tenant's provider, in use or not. */
    public static Optional<OidcProvider> current() {
        return find("").firstResultOptional();
    }

    /** The current tenant's provider, if people may come through it. */
    public static Optional<OidcProvider> enabled() {
        return current().filter(OidcProvider::isEnabled);
    }

    void change(String name, String issuer, String clientId, boolean enabled) {
        this.name = name;
        this.issuer = issuer;
        this.clientId = clientId;
        this.enabled = enabled;
    }

    void keep(byte[] sealedSecret) {
        clientSecret = sealedSecret;
    }

    /** What its button says. */
    public String name() {
        return name;
    }

    public String issuer() {
        return issuer;
    }

    public String clientId() {
        return clientId;
    }

    byte[] clientSecret() {
        return clientSecret;
    }

    public boolean isEnabled() {
        return enabled;
    }

    int version() {
        return version;
    }
}
