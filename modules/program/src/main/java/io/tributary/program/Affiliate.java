package io.tributary.program;

import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who refers customers. */
@Entity
@Table(schema = "program", name = "affiliate")
public class Affiliate extends TenantEntity {

    /**
     * Where the operator stands with an affiliate. A suspended one gets no new clicks and keeps earning on the customers
     * it brought; a blocked one earns nothing more.
     */
    public enum Status {
        PENDING,
        APPROVED,
        SUSPENDED,
        BLOCKED,
        DECLINED
    }

    private int number;

    @Embedded
    private AffiliateProfile profile;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String statusReason;

    private Instant createdAt;

    @Version
    private int version;

    protected Affiliate() {}

    Affiliate(int number, AffiliateProfile profile, Status status, Instant createdAt) {
        this.number = number;
        this.status = status;
        this.createdAt = createdAt;
        this.profile = profile;
    }

    public static Optional<Affiliate> byId(UUID id) {
        return find("id", id).firstResultOptional();
    }

    /** The affiliate with that address, whatever its case. */
    public static Optional<Affiliate> byEmail(String email) {
        return find("lower(profile.email) = lower(?1)", email).firstResultOptional();
    }

    public static Optional<Affiliate> byNumber(int number) {
        return find("number", number).firstResultOptional();
    }

    /**
     * The affiliate of that id.
     *
     * @throws Refusal not found
     */
    public static Affiliate existing(UUID id) {
        return byId(id).orElseThrow(Refusal::notFound);
    }

    void change(AffiliateProfile profile) {
        this.profile = profile;
    }

    void move(Set<Status> from, Status to, @Nullable String reason) {
        if (!from.contains(status)) {
            throw Refusal.conflict("wrong_status", "The affiliate's status does not allow that.");
        }
        status = to;
        statusReason = reason;
    }

    /** Small and unique among the tenant's affiliates, from 1: what people call it by. */
    public int number() {
        return number;
    }

    public String name() {
        return profile.name();
    }

    public String email() {
        return profile.email();
    }

    public @Nullable String company() {
        return profile.company();
    }

    public @Nullable String website() {
        return profile.website();
    }

    /** ISO 3166, two letters. */
    public @Nullable String country() {
        return profile.country();
    }

    /** The language it wants to be written to in: en or it. */
    public @Nullable String locale() {
        return profile.locale();
    }

    public AffiliateProfile profile() {
        return profile;
    }

    public Status status() {
        return status;
    }

    public boolean isApproved() {
        return status == Status.APPROVED;
    }

    /** Why the operator last decided as it did. */
    public @Nullable String statusReason() {
        return statusReason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
