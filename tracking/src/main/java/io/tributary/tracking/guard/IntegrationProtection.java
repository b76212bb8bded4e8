package io.tributary.tracking.guard;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The protection of one integration, as its operator set it up. Of its signing secrets two live while one replaces the other. */
@Entity
@Table(schema = "tracking", name = "integration_protection")
class IntegrationProtection extends TenantEntity {

    private UUID integrationId;
    private boolean signed;
    private boolean browserOnly;
    private boolean testing;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> addresses;

    private @Nullable Integer perMinute;
    private byte[] sealedSecret;
    private byte @Nullable [] previousSecret;
    private @Nullable Instant previousSecretUntil;

    @Version
    private int version;

    protected IntegrationProtection() {}

    IntegrationProtection(UUID integrationId, byte[] sealedSecret) {
        this.integrationId = integrationId;
        this.sealedSecret = sealedSecret;
        this.addresses = List.of();
    }

    static Optional<IntegrationProtection> of(UUID integrationId) {
        return find("integrationId", integrationId).firstResultOptional();
    }

    void change(ProtectionSettings settings) {
        signed = settings.signed();
        browserOnly = settings.browserOnly();
        testing = settings.testing();
        addresses = settings.addresses();
        perMinute = settings.perMinute();
    }

    void rotate(byte[] sealed, Instant previousUntil) {
        previousSecret = sealedSecret;
        previousSecretUntil = previousUntil;
        sealedSecret = sealed;
    }

    ProtectionSettings settings() {
        return new ProtectionSettings(signed, browserOnly, testing, addresses, perMinute);
    }

    byte[] sealedSecret() {
        return sealedSecret;
    }

    byte @Nullable [] previousSecret() {
        return previousSecret;
    }

    @Nullable
    Instant previousSecretUntil() {
        return previousSecretUntil;
    }

    int version() {
        return version;
    }
}
