package io.tributary.commissions;

import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Terms of one program, under a name that stays while they change: what applies when is in its versions. */
@Entity
@Table(schema = "commissions", name = "plan")
public class CommissionPlan extends TenantEntity {

    private String key;
    private UUID programId;
    private String name;
    private Instant createdAt;

    @Version
    private int version;

    protected CommissionPlan() {}

    CommissionPlan(String key, UUID programId, String name, Instant createdAt) {
        this.key = key;
        this.programId = programId;
        this.name = name;
        this.createdAt = createdAt;
    }

    public static Optional<CommissionPlan> byKey(String key) {
        return find("key", key).firstResultOptional();
    }

    public static Optional<CommissionPlan> byId(UUID id) {
        return find("id", id).firstResultOptional();
    }

    /**
     * The plan of that key.
     *
     * @throws Refusal not found
     */
    public static CommissionPlan named(String key) {
        return byKey(key).orElseThrow(Refusal::notFound);
    }

    /** As {@link #named}; whoever else asks so waits until this transaction ends. */
    static CommissionPlan locked(String key) {
        return CommissionPlan.<CommissionPlan>find("key", key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** Plans in the order of their keys, beginning after the given key (empty: from the start). */
    public static List<CommissionPlan> list(String after, int limit) {
        return find("key > ?1 order by key", after).page(0, limit).list();
    }

    /** The plans of one program in the order of their keys. */
    public static List<CommissionPlan> ofProgram(UUID programId) {
        return list("programId = ?1 order by key", programId);
    }

    void rename(String name) {
        this.name = name;
    }

    public String key() {
        return key;
    }

    public UUID programId() {
        return programId;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
