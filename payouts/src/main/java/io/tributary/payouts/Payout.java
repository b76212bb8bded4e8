package io.tributary.payouts;

import io.tributary.kernel.Money;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import io.tributary.ledger.AccountKind;
import io.tributary.ledger.AccountRef;
import io.tributary.ledger.Move;
import io.tributary.ledger.Transfer;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money on its way to an affiliate. The amount is fixed when a month is closed; only the status moves on. */
@Entity
@Table(schema = "payouts", name = "payout")
public class Payout extends TenantEntity {

    /** How far the money is. */
    public enum Status {
        /** Set aside for the affiliate; somebody has to approve it. */
        REQUESTED,
        APPROVED,
        /** In a file that was made for the bank. Banks answer late: a payout may stay here for days. */
        SENT,
        PAID,
        /** The bank did not carry it out; the money is available again. */
        FAILED,
        /** Called off before it was sent; the money is available again. */
        CANCELLED
    }

    private UUID statementId;
    private UUID periodId;
    private UUID affiliateId;

    @Embedded
    private Money amount;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant createdAt;
    private String createdBy;
    private boolean fourEyes;
    private @Nullable Instant approvedAt;
    private @Nullable String approvedBy;
    private @Nullable UUID fileId;
    private @Nullable Instant endedAt;
    private @Nullable String reference;
    private @Nullable String reason;

    @Version
    private int version;

    protected Payout() {}

    Payout(Statement statement, Money amount, boolean fourEyes, Instant createdAt, String createdBy) {
        this.statementId = statement.id();
        this.periodId = statement.periodId();
        this.affiliateId = statement.affiliateId();
        this.amount = amount;
        this.fourEyes = fourEyes;
        this.status = Status.REQUESTED;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    public static Optional<Payout> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** An affiliate's payouts, the latest first. */
    public static List<Payout> ofAffiliate(UUID affiliateId) {
        return list("affiliateId = ?1 order by id desc", affiliateId);
    }

    public static Optional<Payout> ofStatement(UUID statementId) {
        return find("statementId", statementId).firstResultOptional();
    }

    /** The approved payouts of a currency that no file holds yet, locked until the transaction ends. */
    static List<Payout> lockApproved(String currency) {
        return Payout.<Payout>find("status = ?1 and amount.currency = ?2 order by id", Status.APPROVED, currency)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    void approve(String by, Instant at) {
        if (fourEyes && by.equals(createdBy)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "second_person_needed",
                    "A payout of this size is approved by somebody else than who made it.",
                    null);
        }
        go(Status.APPROVED, Status.REQUESTED);
        approvedBy = by;
        approvedAt = at;
    }

    void send(UUID file) {
        go(Status.SENT, Status.APPROVED);
        fileId = file;
    }

    /** @param paymentReference what the bank calls the payment, where it is known */
    void pay(@Nullable String paymentReference, Instant at) {
        go(Status.PAID, Status.APPROVED, Status.SENT);
        reference = paymentReference;
        endedAt = at;
    }

    /** Before it is sent a payout is cancelled, afterwards it has failed. */
    void stop(String why, Instant at) {
        if (status == Status.SENT) {
            go(Status.FAILED, Status.SENT);
        } else {
            go(Status.CANCELLED, Status.REQUESTED, Status.APPROVED);
        }
        reason = why;
        endedAt = at;
    }

    /** The movement of the whole amount that goes with a step of this payout. */
    Move move(AccountKind from, AccountKind to, Transfer.Kind kind, Instant at) {
        return new Move(account(from), account(to), amount, kind, "payout", id(), at);
    }

    private AccountRef account(AccountKind kind) {
        return kind.owner() == AccountKind.Owner.AFFILIATE
                ? AccountRef.affiliate(affiliateId, kind, amount.currency())
                : AccountRef.operator(kind, amount.currency());
    }

    private void go(Status to, Status... from) {
        if (!List.of(from).contains(status)) {
            throw Refusal.conflict(
                    "payout_" + status.name().toLowerCase(Locale.ROOT), "The payout has gone another way meanwhile.");
        }
        status = to;
    }

    public UUID statementId() {
        return statementId;
    }

    public UUID periodId() {
        return periodId;
    }

    public UUID affiliateId() {
        return affiliateId;
    }

    public Money amount() {
        return amount;
    }

    public Status status() {
        return status;
    }

    /** Whether the approver must be somebody else than who made the payout. */
    public boolean fourEyes() {
        return fourEyes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    public Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    public Optional<UUID> fileId() {
        return Optional.ofNullable(fileId);
    }

    /** When it was paid, failed or cancelled. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** Why it failed or was cancelled. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public int version() {
        return version;
    }
}
