package io.tributary.kernel;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Tells Hibernate whose rows a session may see. Without a tenant it throws: there is no default. */
@RequestScoped
@PersistenceUnitExtension
class HibernateTenant implements TenantResolver {

    @Override
    public String getDefaultTenantId() {
        return "";
    }

    @Override
    public String resolveTenantId() {
        return CurrentTenant.key();
    }
}
