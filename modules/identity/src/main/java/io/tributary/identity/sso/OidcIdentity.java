package io.tributary.identity.sso;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who an account is at a provider. Issuer and subject say it together; an e-mail never does. */
@Entity
@Table(schema = "identity", name = "oidc_identity")
class OidcIdentity extends TenantEntity {

    private String issuer;
    private String subject;
    private UUID accountId;
    private Instant createdAt;

    protected OidcIdentity() {}

    OidcIdentity(String issuer, String subject, UUID accountId, Instant createdAt) {
        this.issuer = issuer;
        this.subject = subject;
        this.accountId = accountId;
        this.createdAt = createdAt;
    }

    static Optional<OidcIdentity> of(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }

    UUID accountId() {
        return accountId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
