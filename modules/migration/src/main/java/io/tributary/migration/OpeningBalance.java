package io.tributary.migration;

import io.tributary.kernel.Money;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

/** What an affiliate was owed, or (negative) owed, when it came from another system. */
@Entity
@Table(schema = "migration", name = "opening_balance")
public class OpeningBalance extends TenantEntity {

    /** Whether it is in the books. */
    public enum Status {
        /** It is above the limit, and a second person has to agree. */
        WAITING,
        BOOKED,
        DECLINED
    }

    private UUID affiliateId;

    @Embedded
    @AttributeOverride(name = "units", column = @Column(name = "amount_units"))
    @AttributeOverride(name = "currency", column = @Column(name = "amount_currency"))
    private Money amount;

    private Instant asOf;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @Version
    private int version;

    protected OpeningBalance() {}

    OpeningBalance(UUID affiliateId, Money amount, Instant asOf, String proposedBy, Instant proposedAt) {
        this.affiliateId = affiliateId;
        this.amount = amount;
        this.asOf = asOf;
        this.status = Status.WAITING;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    public static Optional<OpeningBalance> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** The one of this affiliate and currency that was not declined. */
    static Optional<OpeningBalance> of(UUID affiliateId, String currency) {
        return find(
                        "affiliateId = ?1 and amount.currency = ?2 and status <> ?3",
                        affiliateId,
                        currency,
                        Status.DECLINED)
                .firstResultOptional();
    }

    /** Newest first, older than the given one where there is one; those of one status, or all. */
    public static List<OpeningBalance> page(@Nullable Status status, @Nullable UUID before, int limit) {
        var from = before == null ? new UUID(-1, -1) : before;
        return status == null
                ? find("id < ?1 order by id desc", from).page(0, limit).list()
                : find("status = ?1 and id < ?2 order by id desc", status, from)
                        .page(0, limit)
                        .list();
    }

    void decide(Status to, String by, Instant now, @Nullable String why) {
        if (status != Status.WAITING) {
            throw Refusal.conflict("wrong_status", "This balance was decided already.");
        }
        status = to;
        decidedBy = by;
        decidedAt = now;
        reason = why;
    }

    public UUID affiliateId() {
        return affiliateId;
    }

    public Money amount() {
        return amount;
    }

    /** Since when it was owed. */
    public Instant asOf() {
        return asOf;
    }

    public Status status() {
        return status;
    }

    /** The name of who sent the file. */
    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String reason() {
        return reason;
    }
}
