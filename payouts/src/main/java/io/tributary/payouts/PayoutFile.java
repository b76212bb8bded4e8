package io.tributary.payouts;

import io.tributary.kernel.Money;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A file for the bank, kept as it was made: downloading it again pays nobody twice. */
@Entity
@Immutable
@Table(schema = "payouts", name = "payout_file")
public class PayoutFile extends TenantEntity {

    private String currency;
    private int payoutCount;
    private long totalUnits;
    private String sha256;
    private String content;
    private Instant createdAt;
    private String createdBy;

    protected PayoutFile() {}

    PayoutFile(int payoutCount, Money total, String sha256, String content, Instant createdAt, String createdBy) {
        this.currency = total.currency();
        this.payoutCount = payoutCount;
        this.totalUnits = total.units();
        this.sha256 = sha256;
        this.content = content;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    public static Optional<PayoutFile> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** The files before the given one, the latest first; from the latest where none is given. */
    public static List<PayoutFile> before(@Nullable UUID id, int limit) {
        var query = id == null
                ? PayoutFile.<PayoutFile>find("order by id desc")
                : PayoutFile.<PayoutFile>find("id < ?1 order by id desc", id);
        return query.page(0, limit).list();
    }

    public int payoutCount() {
        return payoutCount;
    }

    public Money total() {
        return new Money(totalUnits, currency);
    }

    /** Of the content in UTF-8, hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The CSV. */
    public String content() {
        return content;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }
}
