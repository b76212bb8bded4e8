package io.tributary.program;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tributary.kernel.CurrentTenant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;

/**
 * An operator whose programs run here. Its key names it for ever: in hosts, in API keys and in every row of its own. Its
 * time zone and currency never change, because closed periods and books were cut by them.
 */
@Entity
@Table(schema = "program", name = "tenant")
public class Tenant extends PanacheEntityBase {

    @Id
    @Column(name = "id")
    private String key;

    @Column(insertable = false, updatable = false)
    private int number;

    private String name;

    private String timeZone;

    private String currency;

    @Enumerated(EnumType.STRING)
    private Template template;

    private Instant createdAt;

    @Version
    private int version;

    protected Tenant() {}

    /** The tenant whose work this is. */
    public static Tenant current() {
        Tenant tenant = findById(CurrentTenant.key());
        if (tenant == null) {
            throw new IllegalStateException("the current tenant does not exist");
        }
        return tenant;
    }

    void rename(String name) {
        this.name = name;
    }

    public String key() {
        return key;
    }

    /** Small and unique in the installation: what click ids and link codes carry. */
    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    /** Where its days and months begin. */
    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    /** The currency of its books and of programs that name no other. */
    public String currency() {
        return currency;
    }

    /** What each new program begins with. */
    public Template template() {
        return template;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
