package io.tributary.commissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a plan, as it was published. Never changed: other terms are another version. */
@Entity
@Immutable
@Table(schema = "commissions", name = "plan_version")
public class PlanVersion extends TenantEntity {

    private UUID planId;
    private int number;
    private LocalDate validFrom;
    private Instant startsAt;
    private String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode components;

    private Instant publishedAt;
    private String publishedBy;

    protected PlanVersion() {}

    PlanVersion(
            UUID planId,
            int number,
            LocalDate validFrom,
            Instant startsAt,
            String currency,
            List<Component> components,
            Instant publishedAt,
            String publishedBy) {
        this.planId = planId;
        this.number = number;
        this.validFrom = validFrom;
        this.startsAt = startsAt;
        this.currency = currency;
        var list = JsonNodeFactory.instance.arrayNode();
        components.forEach(component -> list.add(component.json()));
        this.components = list;
        this.publishedAt = publishedAt;
        this.publishedBy = publishedBy;
    }

    public static Optional<PlanVersion> byId(UUID id) {
        return find("id", id).firstResultOptional();
    }

    /** All versions of a plan, the latest first. */
    public static List<PlanVersion> ofPlan(UUID planId) {
        return list("planId = ?1 order by number desc", planId);
    }

    public UUID planId() {
        return planId;
    }

    /** Counts the versions of a plan from 1. */
    public int number() {
        return number;
    }

    /** The first day on which it applies, in the tenant's calendar. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** The instant at which that day begins. */
    public Instant startsAt() {
        return startsAt;
    }

    /** Of all its amounts; ISO 4217. */
    public String currency() {
        return currency;
    }

    /** The components, as they are written in JSON. */
    public JsonNode components() {
        return components;
    }

    /** The components, as they are applied. */
    public List<Component> rules() {
        return Component.parseAll(components, currency);
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public String publishedBy() {
        return publishedBy;
    }
}
