package io.tributary.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tributary.testing.PackagedApp;
import io.tributary.testing.QuickStart;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after any crash, once. */
class KillTest {

    private static final int ROUNDS = 20;
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Map<String, String> SETTINGS =
            Map.of("TRIBUTARY_PLATFORM_KEY", "platform-key-of-the-kill-test");
    private static final String ONE_EURO_PER_DEPOSIT = """
            [{"key": "cpa", "event": "ftd", "each": true, "earn": {"flat": "1.00"}, "hold": "P14D"}]""";

    @TempDir
    Path folder;

    final Load load = new Load();
    PackagedApp app;

    @AfterEach
    void leave_nothing_running() {
        app.kill();
    }

    @Test
    void twenty_kills_under_load_lose_nothing_and_double_nothing() throws Exception {
        app = PackagedApp.start(folder, SETTINGS);
        app.awaitReady();
        var tenant = QuickStart.make(app.base(), SETTINGS.get("TRIBUTARY_PLATFORM_KEY"), "acme", ONE_EURO_PER_DEPOSIT);
        var recoveries = new ArrayList<Duration>();

        for (int round = 1; round <= ROUNDS; round++) {
            load.run(tenant, "r" + round, app::kill);
            var start = System.nanoTime();
            app = PackagedApp.start(folder, SETTINGS);
            app.awaitReady();
            recoveries.add(Duration.ofNanos(System.nanoTime() - start));
            tenant = tenant.at(app.base());
        }

        // The kills were real: in each round at least one report was on its way and never answered.
        assertTrue(load.inDoubt().size() >= ROUNDS, () -> "only in doubt: " + load.inDoubt());
        int acknowledged = load.acknowledged.size();
        int storedUnanswered = resend(tenant, load.inDoubt());
        assertEquals(Set.of(), lost(tenant, load.acknowledged));
        // The oracle sees a loss: a report that was never made is missed.
        assertEquals(Set.of("never-made"), lost(tenant, Map.of("never-made", new Load.Answer("0", "accepted"))));
        assertEarnedOnce(tenant, load.sent.size());
        // The median: one start among twenty may meet a machine that is busy with something else.
        recoveries.sort(null);
        var median = recoveries.get(ROUNDS / 2);
        assertTrue(median.compareTo(RECOVERY) <= 0, () -> "recoveries: " + recoveries);
        app.kill();
        awaitNoProcessIn(folder);
        System.out.printf(
                "%d kills: %d acknowledged, none lost; %d in doubt, of which %d were stored; "
                        + "recovery %d ms, at most %d ms%n",
                ROUNDS,
                acknowledged,
                load.sent.size() - acknowledged,
                storedUnanswered,
                median.toMillis(),
                recoveries.getLast().toMillis());
    }

    /** Reports again what was never answered, as an operator's server does, and tells how much of it was stored. */
    private int resend(QuickStart tenant, Set<String> txids) throws InterruptedException {
        var stored = new AtomicInteger();
        forEach(txids, (client, txid) -> {
            var answer = load.send(client, tenant, txid);
            load.acknowledged.put(txid, answer);
            if (answer.status().equals("duplicate")) {
                stored.incrementAndGet();
            }
        });
        return stored.get();
    }

    /** Those whose acknowledgement the server does not remember: reported again, each must be a duplicate of itself. */
    private Set<String> lost(QuickStart tenant, Map<String, Load.Answer> answers) throws InterruptedException {
        var lost = new ConcurrentSkipListSet<String>();
        forEach(answers.keySet(), (client, txid) -> {
            var expected = new Load.Answer(answers.get(txid).id(), "duplicate");
            if (!load.send(client, tenant, txid).equals(expected)) {
                lost.add(txid);
            }
        });
        return lost;
    }

    private interface Step {
        void take(HttpClient client, String txid) throws Exception;
    }

    private static void forEach(Set<String> txids, Step step) throws InterruptedException {
        var failures = new ConcurrentLinkedQueue<Exception>();
        var permits = new Semaphore(16);
        try (var client = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var txid : txids) {
                permits.acquire();
                threads.submit(() -> {
                    try {
                        step.take(client, txid);
                    } catch (Exception e) {
                        failures.add(e);
                    } finally {
                        permits.release();
                    }
                });
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.size() + " requests failed", failures.peek());
        }
    }

    /** Every stored deposit earned its one euro, once: a lost one or a second one would show in the sum. */
    private static void assertEarnedOnce(QuickStart tenant, int deposits) {
        var expected = new BigDecimal(deposits);
        Awaitility.await("all deposits rated")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> earned(tenant).compareTo(expected) >= 0);
        assertEquals(0, earned(tenant).compareTo(expected), () -> "earned " + earned(tenant) + " of " + expected);
    }

    private static BigDecimal earned(QuickStart tenant) {
        var sum = BigDecimal.ZERO;
        for (var account : tenant.read("/api/v1/ledger/accounts?affiliate=" + tenant.affiliate())
                .get("items")) {
            sum = sum.add(new BigDecimal(account.get("balance").get("amount").asText()));
        }
        return sum;
    }

    private static void awaitNoProcessIn(Path folder) {
        Awaitility.await("the end of PostgreSQL")
                .atMost(Duration.ofSeconds(15))
                .until(() -> ProcessHandle.allProcesses()
                        .noneMatch(process ->
                                process.info().commandLine().orElse("").contains(folder.toString())));
    }
}
