package io.tributary.ledger;

import io.tributary.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement of money that is asked for. It becomes one {@link Transfer}, once for each cause and kind.
 *
 * @param debit where the money leaves
 * @param credit where it arrives
 * @param amount above zero, of the currency of both accounts
 * @param sourceKind what caused it, such as {@code commission_line}; with its id and the kind the key of the transfer
 * @param occurredAt when the cause happened; when it was recorded is the ledger's own matter
 * @param reversesId the transfer that this one takes back, wholly or in part
 * @param mayOwe whether the affiliate may end up in debt where not enough is available; only for what leaves AVAILABLE
 */
public record Move(
        AccountRef debit,
        AccountRef credit,
        Money amount,
        Transfer.Kind kind,
        String sourceKind,
        UUID sourceId,
        Instant occurredAt,
        @Nullable UUID reversesId,
        boolean mayOwe) {

    public Move {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("money moves forward: %s".formatted(amount));
        }
        if (!amount.currency().equals(debit.currency()) || !amount.currency().equals(credit.currency())) {
            throw new IllegalArgumentException("%s between %s and %s".formatted(amount, debit, credit));
        }
        if (debit.equals(credit)) {
            throw new IllegalArgumentException("from %s to itself".formatted(debit));
        }
        if (mayOwe && debit.kind() != AccountKind.AVAILABLE) {
            throw new IllegalArgumentException("only what leaves an available account may be owed");
        }
    }

    public Move(
            AccountRef debit,
            AccountRef credit,
            Money amount,
            Transfer.Kind kind,
            String sourceKind,
            UUID sourceId,
            Instant occurredAt) {
        this(debit, credit, amount, kind, sourceKind, sourceId, occurredAt, null, false);
    }

    /** The same move, as one that takes back an earlier transfer. All reversals of a transfer stay within its amount. */
    public Move reversing(UUID transferId) {
        return new Move(debit, credit, amount, kind, sourceKind, sourceId, occurredAt, transferId, mayOwe);
    }

    /** The same move, taken from the affiliate's future earnings where not enough is available. */
    public Move owing() {
        return new Move(debit, credit, amount, kind, sourceKind, sourceId, occurredAt, reversesId, true);
    }

    Key key() {
        return new Key(sourceKind, sourceId, kind);
    }

    /** What makes a transfer happen once. */
    record Key(String sourceKind, UUID sourceId, Transfer.Kind kind) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            int bySource = byKind != 0 ? byKind : sourceKind.compareTo(other.sourceKind);
            return bySource != 0 ? bySource : sourceId.compareTo(other.sourceId);
        }
    }
}
