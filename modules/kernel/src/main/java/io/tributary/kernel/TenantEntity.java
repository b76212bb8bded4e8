package io.tributary.kernel;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What belongs to one tenant. Its id is born with the object; the tenant is written by Hibernate and never changes. */
@MappedSuperclass
public abstract class TenantEntity extends PanacheEntityBase {

    @Id
    private UUID id = Ids.next();

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private String tenantId;

    public UUID id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TenantEntity entity && id.equals(entity.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
