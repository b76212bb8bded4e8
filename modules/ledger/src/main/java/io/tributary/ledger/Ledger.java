package io.tributary.ledger;

import io.tributary.kernel.Ids;
import io.tributary.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Moves money, and is the only one that does. Whatever is asked twice happens once; what an affiliate owes is repaid by
 * the next money that becomes available, so that nobody is ever both in debt and in funds.
 */
@ApplicationScoped
public class Ledger {

    private final DayFence fence;
    private final Books books;
    private final Balances balances;

    Ledger(DayFence fence, Books books, Balances balances) {
        this.fence = fence;
        this.books = books;
        this.balances = balances;
    }

    /**
     * Makes the moves in one journal and in the caller's transaction; those that were made before are left alone.
     *
     * @param reason why, for whoever reads the journal
     * @return the ids of the transfers, in the order of the moves
     * @throws ConflictingMove if a cause has already moved something else, or more is taken back than there was
     * @throws InsufficientFunds if an affiliate's account does not hold what is to leave it
     */
    @Transactional
    public List<UUID> move(String reason, List<Move> moves) {
        if (moves.isEmpty()) {
            return List.of();
        }
        var entries = entries(moves);
        var journalId = Ids.next();
        fence.pass();
        balances.open(accounts(moves));
        var reversed = books.lockReversed(entries.values());
        var written = books.write(journalId, entries.values());
        if (!written.isEmpty()) {
            books.refuseExcess(reversed);
            settle(journalId, written);
            books.explain(journalId, reason);
        }
        var ids = books.ids(entries.values(), written);
        return moves.stream().map(move -> ids.get(move.key())).toList();
    }

    /** What the account holds; for the operator's accounts this sums up all their transfers. */
    public Money balance(AccountRef account) {
        return balances.of(account);
    }

    /** What each account that the affiliate ever used holds. */
    public List<Balance> balances(UUID affiliateId) {
        return balances.ofAffiliate(affiliateId);
    }

    /**
     * What all affiliates' accounts of a kind hold together, by currency.
     *
     * @throws IllegalArgumentException for a kind of the operator's
     */
    public List<Money> owed(AccountKind kind) {
        if (kind.owner() != AccountKind.Owner.AFFILIATE) {
            throw new IllegalArgumentException("%s is not an account of affiliates".formatted(kind));
        }
        return balances.ofKind(kind);
    }

    /**
     * What affiliates' accounts hold, kept so until the caller's transaction ends. Accounts never used hold nothing.
     *
     * @throws IllegalArgumentException for an account of the operator
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<AccountRef, Money> lock(Set<AccountRef> accounts) {
        if (accounts.stream().anyMatch(account -> account.affiliateId() == null)) {
            throw new IllegalArgumentException("the operator's accounts have no balance that could be locked");
        }
        fence.pass();
        var units = balances.lock(accounts);
        return accounts.stream()
                .collect(Collectors.toMap(
                        account -> account, account -> new Money(units.getOrDefault(account, 0L), account.currency())));
    }

    private void settle(UUID journalId, List<Entry> written) {
        var accounts = accounts(written.stream().map(Entry::move).toList());
        var settlement = Settlement.of(written, balances.lock(accounts));
        books.write(journalId, settlement.debts().stream().map(Entry::of).toList());
        balances.change(settlement.changes());
    }

    /** In the order of their keys, in which all writers insert them, so that none waits in a circle. */
    private static Map<Move.Key, Entry> entries(List<Move> moves) {
        var entries = new TreeMap<Move.Key, Entry>();
        for (var move : moves) {
            var same = entries.putIfAbsent(move.key(), Entry.of(move));
            if (same != null && !same.move().equals(move)) {
                throw new ConflictingMove(move);
            }
        }
        return entries;
    }

    /** The accounts that the moves touch. What is available and what is owed meet: who touches one, touches both. */
    private static Set<AccountRef> accounts(Collection<Move> moves) {
        return moves.stream()
                .flatMap(move -> Stream.of(move.debit(), move.credit()))
                .flatMap(account -> switch (account.kind()) {
                    case AVAILABLE -> Stream.of(account, account.sibling(AccountKind.DEBT));
                    case DEBT -> Stream.of(account, account.sibling(AccountKind.AVAILABLE));
                    default -> Stream.of(account);
                })
                .collect(Collectors.toSet());
    }
}
