package io.tributary.app.ledger;

import static io.tributary.app.ledger.Wallet.euro;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Ids;
import io.tributary.kernel.Money;
import io.tributary.ledger.AccountRef;
import io.tributary.ledger.ConflictingMove;
import io.tributary.ledger.InsufficientFunds;
import io.tributary.ledger.Ledger;
import io.tributary.ledger.Move;
import io.tributary.ledger.Transfer;
import io.tributary.ledger.TrialBalance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LedgerTest {

    @Inject
    Ledger ledger;

    @Inject
    AgroalDataSource database;

    final String tenant = "ledger-" + Ids.next().toString().substring(24);
    final Wallet ann = new Wallet();
    final UUID first = Ids.next();
    final UUID second = Ids.next();

    @Test
    void money_goes_from_one_account_to_the_other() {
        move(ann.earn("150.00", first));
        move(ann.release("100.00", first));

        assertEquals(euro("50.00"), balance(ann.pending()));
        assertEquals(euro("100.00"), balance(ann.available()));
        assertEquals(euro("-150.00"), balance(Wallet.EXPENSE));
    }

    @Test
    void what_is_asked_twice_happens_once_and_has_the_same_id() {
        var once = move(ann.earn("150.00", first));
        var twice = move(ann.earn("150.00", first), ann.earn("20.00", second));
        var thrice = move(ann.earn("20.00", second), ann.earn("150.00", first));

        assertEquals(once.getFirst(), twice.getFirst());
        assertEquals(twice.reversed(), thrice);
        assertEquals(euro("170.00"), balance(ann.pending()));
    }

    @Test
    void the_same_cause_with_another_amount_is_a_bug_and_moves_nothing() {
        move(ann.earn("150.00", first));

        assertThrows(ConflictingMove.class, () -> move(ann.earn("20.00", second), ann.earn("151.00", first)));
        assertEquals(euro("150.00"), balance(ann.pending()));
    }

    @Test
    void what_is_not_there_cannot_leave() {
        move(ann.earn("150.00", first));

        assertThrows(InsufficientFunds.class, () -> move(ann.release("150.01", first)));
        assertThrows(InsufficientFunds.class, () -> move(ann.reserve("0.01", second)));
        assertEquals(euro("150.00"), balance(ann.pending()));
    }

    @Test
    void what_is_taken_back_after_it_was_paid_is_owed_and_the_next_earnings_repay_it() {
        move(ann.earn("150.00", first), ann.earn("200.00", second));
        move(ann.release("150.00", first));
        move(ann.reserve("150.00", first));
        move(ann.pay("150.00", first));

        move(ann.takeBack("150.00", first));

        assertEquals(euro("-150.00"), balance(ann.debt()));
        assertEquals(euro("0.00"), balance(ann.available()));

        move(ann.release("200.00", second));

        assertEquals(euro("0.00"), balance(ann.debt()));
        assertEquals(euro("50.00"), balance(ann.available()));
    }

    @Test
    void a_transfer_is_taken_back_at_most_once_over_all_who_try() throws Exception {
        var earned = move(ann.earn("150.00", first)).getFirst();
        move(ann.release("150.00", first));

        var taken = race(32, attempt -> move(ann.takeBack("100.00", Ids.next()).reversing(earned)));

        assertEquals(1, taken);
        assertEquals(euro("50.00"), balance(ann.available()));
        assertEquals(euro("0.00"), balance(ann.debt()));
    }

    @Test
    void of_a_hundred_equal_requests_at_once_one_moves_money() throws Exception {
        var answered = race(100, attempt -> move(ann.earn("150.00", first)));

        assertEquals(100, answered);
        assertEquals(euro("150.00"), balance(ann.pending()));
    }

    @Test
    void writers_of_the_same_accounts_do_not_lock_each_other_out() throws Exception {
        var wallets = Stream.generate(Wallet::new).limit(5).toList();

        var done = race(64, attempt -> {
            var turned = attempt % 2 == 0 ? wallets : wallets.reversed();
            return move(turned.stream()
                    .flatMap(wallet -> {
                        var source = Ids.next();
                        return Stream.of(wallet.earn("3.00", source), wallet.release("2.00", source));
                    })
                    .toArray(Move[]::new));
        });

        assertEquals(64, done);
        for (var wallet : wallets) {
            assertEquals(euro("64.00"), balance(wallet.pending()));
            assertEquals(euro("128.00"), balance(wallet.available()));
        }
    }

    @RepeatedTest(20)
    void accounts_that_many_use_first_at_once_are_opened_once() throws Exception {
        var wallet = new Wallet();

        var done = race(16, attempt -> move(wallet.earn("1.00", Ids.next())));

        assertEquals(16, done);
        assertEquals(euro("16.00"), balance(wallet.pending()));
    }

    @Test
    void the_books_sum_to_zero_at_any_instant() {
        var before = Instant.now();
        move(ann.earn("150.00", first));
        var after = inTenant(() -> TrialBalance.asOf(Instant.now().plusSeconds(86_400_000)));

        assertEquals(2, after.lines().size());
        assertEquals(List.of(Money.zero("EUR")), List.copyOf(after.totals().values()));
        assertEquals(
                List.of(),
                inTenant(() -> TrialBalance.asOf(before.minusSeconds(60))).lines());
    }

    @Test
    void another_tenant_sees_none_of_it() {
        move(ann.earn("150.00", first));

        var foreign = CurrentTenant.get("somebody-else", () -> ledger.balance(ann.pending()));

        assertEquals(euro("0.00"), foreign);
        assertTrue(CurrentTenant.get("somebody-else", () -> Transfer.before(null, 10)).stream()
                .noneMatch(transfer -> transfer.sourceId().equals(first)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "journal", "transfer"})
    void the_books_cannot_be_rewritten(String table) {
        move(ann.earn("150.00", first));

        refuses("update ledger." + table + " set tenant_id = tenant_id");
        refuses("delete from ledger." + table);
        refuses("truncate ledger." + table + " cascade");
    }

    @Test
    void a_balance_cannot_be_set_below_zero_by_hand() {
        move(ann.earn("150.00", first));

        refuses("update ledger.account_balance set units = -1 where kind = 'PENDING'");
        refuses("delete from ledger.account_balance");
    }

    private List<UUID> move(Move... moves) {
        return inTenant(() -> ledger.move("a test", List.of(moves)));
    }

    private Money balance(AccountRef account) {
        return inTenant(() -> ledger.balance(account));
    }

    private <T> T inTenant(Supplier<T> work) {
        return CurrentTenant.get(tenant, work);
    }

    private interface Attempt {
        Object make(int number);
    }

    /** Lets them all run at once. How many got through; a move that contradicts the books does not. */
    private static int race(int runners, Attempt attempt) throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var attempts = IntStream.range(0, runners)
                    .mapToObj(number -> (Callable<Integer>) () -> {
                        try {
                            attempt.make(number);
                            return 1;
                        } catch (ConflictingMove refused) {
                            return 0;
                        }
                    })
                    .toList();
            int through = 0;
            for (var result : threads.invokeAll(attempts)) {
                through += result.get();
            }
            return through;
        }
    }

    private void refuses(String sql) {
        CurrentTenant.run(
                tenant,
                () -> assertThrows(SQLException.class, () -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                }));
    }
}
