package io.tributary.app.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Ids;
import io.tributary.kernel.Money;
import io.tributary.ledger.AccountKind;
import io.tributary.ledger.AccountRef;
import io.tributary.ledger.InsufficientFunds;
import io.tributary.ledger.Ledger;
import io.tributary.ledger.Move;
import io.tributary.ledger.TrialBalance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ledger does the same as a few maps in memory, over thousands of random operations. */
@QuarkusTest
class BooksAgainstModelTest {

    static final int OPERATIONS = 20_000;
    static final int AFFILIATES = 40;
    static final long SEED = 20_261_120;

    @Inject
    Ledger ledger;

    final String tenant = "model-" + Ids.next().toString().substring(24);
    final Random random = new Random(SEED);
    final List<Wallet> wallets = Stream.generate(Wallet::new).limit(AFFILIATES).toList();
    final List<Move> done = new ArrayList<>();
    final Set<Move> known = new HashSet<>();
    Map<AccountRef, Long> model = new HashMap<>();

    @Test
    void random_operations_leave_the_balances_of_the_model() {
        int operations = 0;
        while (operations < OPERATIONS) {
            var batch = Stream.generate(this::operation)
                    .limit(1 + random.nextInt(60))
                    .distinct()
                    .toList();
            operations += batch.size();
            var expected = after(batch);
            if (expected.values().stream().allMatch(units -> units >= 0)) {
                accept(batch, expected);
            } else {
                assertThrows(InsufficientFunds.class, () -> move(batch));
            }
        }

        for (var wallet : wallets) {
            var owned = CurrentTenant.get(tenant, () -> ledger.balances(wallet.affiliateId())).stream()
                    .collect(Collectors.toMap(
                            balance -> balance.account().kind(),
                            balance -> balance.amount().units()));
            long available = model.getOrDefault(wallet.available(), 0L);
            long debt = model.getOrDefault(wallet.debt(), 0L);
            assertEquals(model.getOrDefault(wallet.pending(), 0L), owned.getOrDefault(AccountKind.PENDING, 0L));
            assertEquals(model.getOrDefault(wallet.inPayout(), 0L), owned.getOrDefault(AccountKind.IN_PAYOUT, 0L));
            assertEquals(available, owned.getOrDefault(AccountKind.AVAILABLE, 0L));
            assertEquals(-debt, owned.getOrDefault(AccountKind.DEBT, 0L));
        }
    }

    @Test
    void running_balances_are_the_sums_of_the_transfers() {
        while (done.size() < 2_000) {
            var batch = Stream.generate(this::operation).limit(20).distinct().toList();
            var expected = after(batch);
            if (expected.values().stream().allMatch(units -> units >= 0)) {
                accept(batch, expected);
            }
        }

        var books =
                CurrentTenant.get(tenant, () -> TrialBalance.asOf(Instant.now().plusSeconds(86_400_000)));

        for (var line : books.lines()) {
            if (line.kind().owner() == AccountKind.Owner.AFFILIATE) {
                var running = wallets.stream()
                        .map(wallet -> AccountRef.affiliate(wallet.affiliateId(), line.kind(), "EUR"))
                        .map(account -> CurrentTenant.get(tenant, () -> ledger.balance(account)))
                        .reduce(Money.zero("EUR"), Money::plus);
                assertEquals(running, line.amount());
            }
        }
        assertEquals(Map.of("EUR", Money.zero("EUR")), books.totals());
    }

    private void accept(List<Move> batch, Map<AccountRef, Long> expected) {
        move(batch);
        model = expected;
        batch.stream().filter(known::add).forEach(done::add);
    }

    private void move(List<Move> batch) {
        CurrentTenant.run(tenant, () -> ledger.move("random operations", batch));
    }

    /** One of the usual moves, now and then one that was made before. */
    private Move operation() {
        if (!done.isEmpty() && random.nextInt(10) == 0) {
            return done.get(random.nextInt(done.size()));
        }
        var wallet = wallets.get(random.nextInt(AFFILIATES));
        var amount = "%d.%04d".formatted(random.nextInt(200), 1 + random.nextInt(9_999));
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> wallet.earn(amount, Ids.next());
            case 5, 6, 7 -> wallet.release("1." + random.nextInt(10), Ids.next());
            case 8, 9 -> wallet.takeBack("0." + (1 + random.nextInt(9)), Ids.next());
            case 10 -> wallet.reserve("0.1", Ids.next());
            default -> wallet.pay("0.1", Ids.next());
        };
    }

    /** The model's own idea of the batch. DEBT is kept as what is owed, so that nothing may be negative. */
    private Map<AccountRef, Long> after(List<Move> batch) {
        var next = new HashMap<>(model);
        var mayOwe = new HashMap<Wallet, Long>();
        for (var move : batch) {
            if (known.contains(move)) {
                continue;
            }
            long units = move.amount().units();
            book(next, move.debit(), -units);
            book(next, move.credit(), units);
            if (move.mayOwe()) {
                mayOwe.merge(new Wallet(move.debit().affiliateId()), units, Long::sum);
            }
        }
        for (var wallet : wallets) {
            long available = next.getOrDefault(wallet.available(), 0L);
            long owed = next.getOrDefault(wallet.debt(), 0L);
            long borrowed = Math.clamp(-available, 0, mayOwe.getOrDefault(wallet, 0L));
            long repaid = Math.clamp(available, 0, owed);
            next.put(wallet.available(), available + borrowed - repaid);
            next.put(wallet.debt(), owed + borrowed - repaid);
        }
        return next;
    }

    private static void book(Map<AccountRef, Long> balances, AccountRef account, long units) {
        if (account.kind().owner() == AccountKind.Owner.AFFILIATE) {
            balances.merge(account, units, Long::sum);
        }
    }
}
