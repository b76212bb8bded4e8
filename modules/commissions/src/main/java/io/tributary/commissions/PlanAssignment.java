package io.tributary.commissions;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** From which moment on a plan applies: to one affiliate, or to everybody in the program without a plan of their own. */
@Entity
@Immutable
@Table(schema = "commissions", name = "plan_assignment")
public class PlanAssignment extends TenantEntity {

    private UUID programId;
    private UUID planId;
    private @Nullable UUID affiliateId;
    private Instant validFrom;
    private Instant assignedAt;
    private String assignedBy;

    protected PlanAssignment() {}

    PlanAssignment(
            CommissionPlan plan, @Nullable UUID affiliateId, Instant validFrom, Instant assignedAt, String assignedBy) {
        this.programId = plan.programId();
        this.planId = plan.id();
        this.affiliateId = affiliateId;
        this.validFrom = validFrom;
        this.assignedAt = assignedAt;
        this.assignedBy = assignedBy;
    }

    static List<PlanAssignment> ofProgram(UUID programId) {
        return list("programId = ?1 order by validFrom, id", programId);
    }

    /** Who was given this plan, the latest first. */
    public static List<PlanAssignment> ofPlan(UUID planId) {
        return list("planId = ?1 order by validFrom desc, id desc", planId);
    }

    /** The plan of everybody without one of their own, as last decided. */
    public static Optional<PlanAssignment> ofEverybody(UUID programId) {
        return find("programId = ?1 and affiliateId is null order by validFrom desc, id desc", programId)
                .firstResultOptional();
    }

    public UUID programId() {
        return programId;
    }

    public UUID planId() {
        return planId;
    }

    /** The affiliate; null where it is everybody without a plan of their own. */
    public @Nullable UUID affiliateId() {
        return affiliateId;
    }

    public Instant validFrom() {
        return validFrom;
    }

    public Instant assignedAt() {
        return assignedAt;
    }

    public String assignedBy() {
        return assignedBy;
    }
}
