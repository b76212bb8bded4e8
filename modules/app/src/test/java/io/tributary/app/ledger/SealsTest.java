package io.tributary.app.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Ids;
import io.tributary.ledger.Ledger;
import io.tributary.ledger.Seals;
import io.tributary.ledger.Seals.State;
import io.tributary.testing.TestClock;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SealsTest {

    @Inject
    Ledger ledger;

    @Inject
    Seals seals;

    @Inject
    TestClock clock;

    final String tenant = "seals-" + Ids.next().toString().substring(24);
    final Wallet ann = new Wallet();
    LocalDate first;

    @BeforeEach
    void begin_at_noon() {
        clock.advanceTo(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36)));
        first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void a_day_is_sealed_once_when_it_is_over() {
        earn();
        assertEquals(0, seal());

        nextDay();
        assertEquals(1, seal());
        assertEquals(0, seal());
        assertEquals(List.of(State.INTACT), states());
    }

    @Test
    void each_seal_covers_the_one_before_it_over_days_without_transfers() {
        earn();
        nextDay();
        nextDay();
        nextDay();
        earn();
        nextDay();
        assertEquals(2, seal());

        var both = check();
        assertEquals(both.getFirst().seal().hash(), both.getLast().seal().previous());
        assertEquals("0".repeat(64), both.getFirst().seal().previous());
    }

    @Test
    void a_changed_an_added_and_a_removed_row_show_on_their_day_only() throws SQLException {
        for (int day = 0; day < 4; day++) {
            earn();
            nextDay();
        }
        seal();

        Intruder.tamper(
                "ledger.transfer",
                "update ledger.transfer set units = units + 1 where tenant_id = '%s' and recorded_at < '%s'"
                        .formatted(tenant, first.plusDays(1)));
        Intruder.tamper(
                "ledger.transfer",
                "update ledger.transfer set recorded_at = '%s' where tenant_id = '%s' and recorded_at >= '%s'"
                        .formatted(first.plusDays(2), tenant, first.plusDays(3)));

        assertEquals(List.of(State.ROWS_CHANGED, State.INTACT, State.ROWS_CHANGED, State.ROWS_CHANGED), states());
    }

    @Test
    void the_reason_of_a_journal_is_sealed_too() throws SQLException {
        earn();
        nextDay();
        seal();

        Intruder.tamper(
                "ledger.journal",
                "update ledger.journal set reason = 'another' where tenant_id = '%s'".formatted(tenant));

        assertEquals(List.of(State.ROWS_CHANGED), states());
    }

    @Test
    void a_rewritten_seal_breaks_the_chain() throws SQLException {
        for (int day = 0; day < 3; day++) {
            earn();
            nextDay();
        }
        seal();

        Intruder.tamper(
                "ledger.day_seal",
                "update ledger.day_seal set hash = repeat('0', 64) where tenant_id = '%s' and day = '%s'"
                        .formatted(tenant, first.plusDays(1)));

        assertEquals(List.of(State.INTACT, State.ROWS_CHANGED, State.CHAIN_BROKEN), states());
    }

    @Test
    void days_that_end_while_many_write_are_sealed_whole() throws Exception {
        var over = new AtomicBoolean();
        var written = new AtomicInteger();
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                writers.submit(() -> {
                    var wallet = new Wallet();
                    while (!over.get()) {
                        CurrentTenant.run(
                                tenant, () -> ledger.move("a test", List.of(wallet.earn("1.00", Ids.next()))));
                        written.incrementAndGet();
                    }
                });
            }
            for (int day = 0; day < 5; day++) {
                int before = written.get();
                while (written.get() < before + 20) {
                    Thread.onSpinWait();
                }
                nextDay();
                seal();
            }
            over.set(true);
        }
        nextDay();
        seal();

        assertEquals(
                written.get(),
                check().stream()
                        .mapToLong(checked -> checked.seal().transfers())
                        .sum());
        assertEquals(List.of(State.INTACT), states().stream().distinct().toList());
    }

    private void earn() {
        CurrentTenant.run(tenant, () -> ledger.move("a test", List.of(ann.earn("150.00", Ids.next()))));
    }

    private void nextDay() {
        clock.advance(Duration.ofDays(1));
    }

    private int seal() {
        return CurrentTenant.get(tenant, seals::seal);
    }

    private List<Seals.Checked> check() {
        return CurrentTenant.get(tenant, () -> seals.check(first, first.plusDays(30)));
    }

    private List<State> states() {
        return check().stream().map(Seals.Checked::state).toList();
    }
}
