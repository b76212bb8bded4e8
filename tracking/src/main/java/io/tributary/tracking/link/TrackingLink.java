package io.tributary.tracking.link;

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
import org.jspecify.annotations.Nullable;

/** A code that leads to a destination, on the account of one affiliate in one program. */
@Entity
@Table(schema = "tracking", name = "link")
public class TrackingLink extends TenantEntity {

    /** A suspended link leads to the program's fallback, and earns nothing new. */
    public enum Status {
        ACTIVE,
        SUSPENDED
    }

    private int number;
    private String code;
    private UUID programId;
    private UUID affiliateId;
    private UUID enrollmentId;
    private String name;
    private @Nullable String destination;
    private @Nullable String coupon;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant createdAt;

    @Version
    private int version;

    protected TrackingLink() {}

    TrackingLink(
            int number,
            String code,
            UUID programId,
            UUID affiliateId,
            UUID enrollmentId,
            String name,
            @Nullable String destination,
            @Nullable String coupon,
            Instant createdAt) {
        this.number = number;
        this.code = code;
        this.programId = programId;
        this.affiliateId = affiliateId;
        this.enrollmentId = enrollmentId;
        this.name = name;
        this.destination = destination;
        this.coupon = coupon;
        this.status = Status.ACTIVE;
        this.createdAt = createdAt;
    }

    public static Optional<TrackingLink> byId(UUID id) {
        return findByIdOptional(id);
    }

    public static Optional<TrackingLink> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    public static Optional<TrackingLink> byNumber(int number) {
        return find("number", number).firstResultOptional();
    }

    /** One affiliate's links, newest first, older than the given id where there is one. */
    public static List<TrackingLink> ofAffiliate(UUID affiliateId, @Nullable UUID before, int limit) {
        return before == null
                ? find("affiliateId = ?1 order by id desc", affiliateId)
                        .page(0, limit)
                        .list()
                : find("affiliateId = ?1 and id < ?2 order by id desc", affiliateId, before)
                        .page(0, limit)
                        .list();
    }

    /** The affiliate's oldest link in the program. */
    public static Optional<TrackingLink> firstOf(UUID affiliateId, UUID programId) {
        return find("affiliateId = ?1 and programId = ?2 order by id", affiliateId, programId)
                .firstResultOptional();
    }

    /** Every link, newest first, older than the given id where there is one. */
    public static List<TrackingLink> page(@Nullable UUID before, int limit) {
        return before == null
                ? find("order by id desc").page(0, limit).list()
                : find("id < ?1 order by id desc", before).page(0, limit).list();
    }

    /** The affiliate's own link of that code; nobody else's. */
    public static Optional<TrackingLink> ofAffiliate(UUID affiliateId, String code) {
        return find("affiliateId = ?1 and code = ?2", affiliateId, code).firstResultOptional();
    }

    void changeStatus(Status status) {
        this.status = status;
    }

    /** What the link is called within its tenant by a click id: 1 to 16,777,215. */
    public int number() {
        return number;
    }

    public String code() {
        return code;
    }

    public UUID programId() {
        return programId;
    }

    public UUID affiliateId() {
        return affiliateId;
    }

    public UUID enrollmentId() {
        return enrollmentId;
    }

    public String name() {
        return name;
    }

    /** Where it leads, if not to the program's own destination. */
    public @Nullable String destination() {
        return destination;
    }

    /** The code of the coupon that the link was made for, if it was. */
    public @Nullable String coupon() {
        return coupon;
    }

    public Status status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
