package io.tributary.postbacks;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** The address at which the operator's own people want to be alerted. */
@Entity
@Table(schema = "postbacks", name = "alert_endpoint")
public class AlertEndpoint extends TenantEntity {

    private String url;
    private Instant createdAt;

    @Version
    private int version;

    protected AlertEndpoint() {}

    AlertEndpoint(String url, Instant createdAt) {
        this.url = url;
        this.createdAt = createdAt;
    }

    /** The current tenant's, if it has one. */
    public static Optional<AlertEndpoint> find() {
        return AlertEndpoint.<AlertEndpoint>find("").page(0, 1).list().stream().findFirst();
    }

    void move(String url) {
        this.url = url;
    }

    public String url() {
        return url;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
