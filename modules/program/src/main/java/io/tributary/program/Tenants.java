package io.tributary.program;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Creates tenants and changes what may change of them. */
@ApplicationScoped
public class Tenants {

    /**
     * A tenant to be.
     *
     * @param template what its programs begin with; none: blank
     * @param destination where the visitors of a first program go; none: it begins without a program
     */
    public record NewTenant(
            @Nullable String key,
            @Nullable String name,
            @Nullable String timeZone,
            @Nullable String currency,
            @Nullable Template template,
            @Nullable String destination) {}

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    private final EntityManager entities;
    private final Programs programs;
    private final Directory directory;
    private final AuditLog audit;
    private final InstantSource clock;

    Tenants(EntityManager entities, Programs programs, Directory directory, AuditLog audit, InstantSource clock) {
        this.entities = entities;
        this.programs = programs;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Refuses what cannot be a tenant's key. To be asked before entering the tenant that is to be created.
     *
     * @throws Refusal bad_key
     */
    public static String checkedKey(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw Refusal.invalid(
                    "bad_key", "key", "A tenant's key has 2 to 31 of a-z, 0-9 and -, and begins with a letter.");
        }
        return key;
    }

    /**
     * Creates a tenant, and its first program where the template has one and a destination is given. The caller has
     * entered the tenant to be ({@link CurrentTenant}): row-level security lets nobody create another one.
     *
     * @throws Refusal tenant_exists (409), or what is wrong with a field (422)
     */
    @Transactional
    public Tenant create(NewTenant wanted) {
        var key = checkedKey(wanted.key());
        var name = Input.name(wanted.name(), "name");
        var zone = Input.zone(wanted.timeZone(), "time_zone");
        var currency = Input.currency(wanted.currency(), "currency");
        var template = wanted.template() == null ? Template.BLANK : wanted.template();
        if (wanted.destination() != null && template.firstProgram().isEmpty()) {
            throw Refusal.invalid(
                    "not_expected", "destination", "A blank tenant has no first program to send anybody to.");
        }
        var inserted = entities.createNativeQuery("""
                        insert into program.tenant (id, name, time_zone, currency, template, created_at)
                        values (:key, :name, :zone, :currency, :template, :now) on conflict do nothing""")
                .setParameter("key", key)
                .setParameter("name", name)
                .setParameter("zone", zone.getId())
                .setParameter("currency", currency)
                .setParameter("template", template.name())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (inserted == 0) {
            throw Refusal.conflict("tenant_exists", "There is a tenant of that key already.");
        }
        audit.record("tenant.created", "tenant", key, null, null, wanted);
        directory.changed(key);
        if (wanted.destination() != null) {
            programs.createFirst(template, wanted.destination(), currency);
        }
        return Tenant.current();
    }

    /**
     * Gives the current tenant another name.
     *
     * @throws Refusal stale_version (409) where somebody was faster
     */
    @Transactional
    public Tenant rename(@Nullable String name, int version) {
        var tenant = Tenant.current();
        Versions.refuseStale(tenant.version(), version);
        var before = tenant.name();
        tenant.rename(Input.name(name, "name"));
        audit.record("tenant.renamed", "tenant", tenant.key(), null, before, tenant.name());
        directory.changed(tenant.key());
        return tenant;
    }
}
