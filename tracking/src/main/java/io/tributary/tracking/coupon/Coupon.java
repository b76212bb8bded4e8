package io.tributary.tracking.coupon;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code that customers type, on the account of one affiliate in one program. Only its end may change, and only ahead. */
@Entity
@Table(schema = "tracking", name = "coupon")
public class Coupon extends TenantEntity {

    private UUID programId;
    private UUID affiliateId;
    private UUID linkId;
    private String code;
    private Instant validFrom;
    private @Nullable Instant validUntil;
    private Instant createdAt;

    @Version
    private int version;

    protected Coupon() {}

    Coupon(UUID programId, UUID affiliateId, UUID linkId, String code, Validity validity, Instant createdAt) {
        this.programId = programId;
        this.affiliateId = affiliateId;
        this.linkId = linkId;
        this.code = code;
        this.validFrom = validity.from();
        this.validUntil = validity.until();
        this.createdAt = createdAt;
    }

    public static Optional<Coupon> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** The coupons of that code, in every program and of every time, the oldest first. */
    static List<Coupon> ofCode(String code) {
        return list("code = ?1 order by validFrom, id", code);
    }

    /** The coupon that a link was made for, if it was made for one. */
    public static Optional<Coupon> ofLink(UUID linkId) {
        return find("linkId", linkId).firstResultOptional();
    }

    /** Every coupon, newest first, older than the given id where there is one. */
    public static List<Coupon> page(@Nullable UUID before, int limit) {
        return before == null
                ? find("order by id desc").page(0, limit).list()
                : find("id < ?1 order by id desc", before).page(0, limit).list();
    }

    /** One affiliate's coupons, newest first, older than the given id where there is one. */
    public static List<Coupon> ofAffiliate(UUID affiliateId, @Nullable UUID before, int limit) {
        return before == null
                ? find("affiliateId = ?1 order by id desc", affiliateId)
                        .page(0, limit)
                        .list()
                : find("affiliateId = ?1 and id < ?2 order by id desc", affiliateId, before)
                        .page(0, limit)
                        .list();
    }

    void endAt(@Nullable Instant end) {
        validUntil = end;
    }

    public UUID programId() {
        return programId;
    }

    public UUID affiliateId() {
        return affiliateId;
    }

    /** The link that its clicks and events count for. */
    public UUID linkId() {
        return linkId;
    }

    /** In upper case. */
    public String code() {
        return code;
    }

    public Validity validity() {
        return new Validity(validFrom, validUntil);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
