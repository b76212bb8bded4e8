package io.tributary.ledger;

import io.quarkus.panache.common.Page;
import io.tributary.kernel.Money;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One movement of money between two accounts. Never changed: a correction is another transfer. */
@Entity
@Immutable
@Table(schema = "ledger", name = "transfer")
public class Transfer extends TenantEntity {

    /** What the movement means. */
    public enum Kind {
        /** COMMISSION_EXPENSE to PENDING (or AVAILABLE where nothing holds it). */
        EARNED,
        /** PENDING to AVAILABLE. */
        RELEASED,
        /** Back to COMMISSION_EXPENSE. */
        REVERSED,
        /** AVAILABLE to IN_PAYOUT. */
        PAYOUT_RESERVED,
        /** IN_PAYOUT to PAYOUT_CLEARING. */
        PAYOUT_PAID,
        /** IN_PAYOUT back to AVAILABLE. */
        PAYOUT_RETURNED,
        /** A person's correction, against ADJUSTMENT. */
        ADJUSTED,
        /** DEBT to AVAILABLE: what was taken back is more than there was. Made by the ledger itself. */
        DEBT_INCURRED,
        /** AVAILABLE to DEBT: earnings repay first what is owed. Made by the ledger itself. */
        DEBT_REPAID,
        /** ABSORBED_LOSS to DEBT: what is owed is forgiven. */
        DEBT_FORGIVEN,
        /** AVAILABLE to HOLD. */
        HELD,
        /** HOLD to AVAILABLE. */
        UNHELD,
        /** To or from FX. */
        CONVERTED
    }

    private UUID journalId;
    private UUID debitId;
    private UUID creditId;

    @Embedded
    private Money amount;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String sourceKind;
    private UUID sourceId;
    private @Nullable UUID reversesId;
    private Instant occurredAt;
    private Instant recordedAt;

    protected Transfer() {}

    /** The one transfer of a cause and a kind. */
    public static Optional<Transfer> of(String sourceKind, UUID sourceId, Kind kind) {
        return find("sourceKind = ?1 and sourceId = ?2 and kind = ?3", sourceKind, sourceId, kind)
                .firstResultOptional();
    }

    /** All that these causes of one kind moved, in the order in which it was booked. */
    public static List<Transfer> ofSources(String sourceKind, Collection<UUID> sourceIds) {
        return list("sourceKind = ?1 and sourceId in ?2 order by id", sourceKind, sourceIds);
    }

    /** The transfers before the given one, newest first; from the newest where none is given. */
    public static List<Transfer> before(@Nullable UUID id, int limit) {
        var query = id == null ? find("order by id desc") : find("id < ?1 order by id desc", id);
        return query.page(Page.ofSize(limit)).list();
    }

    /** The same, of one account only. */
    public static List<Transfer> ofAccountBefore(UUID accountId, @Nullable UUID id, int limit) {
        var query = id == null
                ? find("(debitId = ?1 or creditId = ?1) order by id desc", accountId)
                : find("(debitId = ?1 or creditId = ?1) and id < ?2 order by id desc", accountId, id);
        return query.page(Page.ofSize(limit)).list();
    }

    /** When the first transfer of a span of time was recorded; the span includes its start and not its end. */
    static Optional<Instant> firstRecorded(Instant from, Instant until) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(recordedAt) from Transfer where recordedAt >= ?1 and recordedAt < ?2",
                        Instant.class)
                .setParameter(1, from)
                .setParameter(2, until)
                .getSingleResult());
    }

    public UUID journalId() {
        return journalId;
    }

    public UUID debitId() {
        return debitId;
    }

    public UUID creditId() {
        return creditId;
    }

    public Money amount() {
        return amount;
    }

    public Kind kind() {
        return kind;
    }

    public String sourceKind() {
        return sourceKind;
    }

    public UUID sourceId() {
        return sourceId;
    }

    public Optional<UUID> reversesId() {
        return Optional.ofNullable(reversesId);
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
