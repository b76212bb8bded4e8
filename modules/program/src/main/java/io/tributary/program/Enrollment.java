package io.tributary.program;

import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An affiliate in a program. */
@Entity
@Table(schema = "program", name = "enrollment")
public class Enrollment extends TenantEntity {

    /** Whether the affiliate may promote the program. */
    public enum Status {
        APPLIED,
        APPROVED,
        SUSPENDED
    }

    private static final int MOST = 1_000;

    private UUID programId;

    private UUID affiliateId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant createdAt;

    @Version
    private int version;

    protected Enrollment() {}

    Enrollment(UUID affiliateId, UUID programId, Status status, Instant createdAt) {
        this.affiliateId = affiliateId;
        this.programId = programId;
        this.status = status;
        this.createdAt = createdAt;
    }

    public static Optional<Enrollment> byId(UUID id) {
        return find("id", id).firstResultOptional();
    }

    public static Optional<Enrollment> of(UUID affiliateId, UUID programId) {
        return find("affiliateId = ?1 and programId = ?2", affiliateId, programId)
                .firstResultOptional();
    }

    /** The programs that an affiliate is in or has applied to. */
    public static List<Enrollment> ofAffiliate(UUID affiliateId) {
        return find("affiliateId = ?1 order by id", affiliateId).page(0, MOST).list();
    }

    void move(Status from, Status to) {
        if (status != from) {
            throw Refusal.conflict("wrong_status", "The enrollment's status does not allow that.");
        }
        status = to;
    }

    public UUID programId() {
        return programId;
    }

    public UUID affiliateId() {
        return affiliateId;
    }

    public Status status() {
        return status;
    }

    public boolean isApproved() {
        return status == Status.APPROVED;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
