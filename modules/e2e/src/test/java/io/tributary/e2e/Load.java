package io.tributary.e2e;

import io.tributary.testing.QuickStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Clients that click and report first deposits as fast as they are answered, until the server goes away, and remember
 * what they were told. Bounded: each client sends at most {@link #REQUESTS_PER_CLIENT}.
 */
final class Load {

    private static final int CLIENTS = 8;
    private static final int REQUESTS_PER_CLIENT = 400;
    private static final int BUSY = 10 * CLIENTS;
    private static final Pattern RECEIPT =
            Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\".*\"status\"\\s*:\\s*\"(\\w+)\"");

    /** What the server answered to one report. */
    record Answer(String id, String status) {}

    /** Every report that was sent: txid to the click id it named. */
    final Map<String, String> sent = new ConcurrentHashMap<>();
    /** Every report that was answered. */
    final Map<String, Answer> acknowledged = new ConcurrentHashMap<>();

    /**
     * Runs the clients until the server is gone. One that goes before it is busy is a failure.
     *
     * @param round names the reports, so that no two rounds report the same fact
     * @param underLoad called once the server is busy; typically kills it
     */
    void run(QuickStart tenant, String round, Runnable underLoad) throws InterruptedException {
        var busy = new CompletableFuture<Void>();
        var answers = new AtomicInteger();
        try (var client = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < CLIENTS; number++) {
                var prefix = round + "-" + number + "-";
                threads.submit(() -> {
                    try {
                        report(client, tenant, prefix, () -> {
                            if (answers.incrementAndGet() == BUSY) {
                                busy.complete(null);
                            }
                        });
                    } catch (IOException | InterruptedException | RuntimeException goneOrFailed) {
                        busy.completeExceptionally(goneOrFailed);
                    }
                });
            }
            try {
                busy.get(60, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("%d answers under load".formatted(answers.get()), e);
            }
            underLoad.run();
        }
    }

    /** Reports that were sent and never answered: each may or may not be stored. */
    Set<String> inDoubt() {
        var inDoubt = new HashSet<>(sent.keySet());
        inDoubt.removeAll(acknowledged.keySet());
        return inDoubt;
    }

    private void report(HttpClient client, QuickStart tenant, String prefix, Runnable answered)
            throws IOException, InterruptedException {
        for (int i = 0; i < REQUESTS_PER_CLIENT; i++) {
            var txid = prefix + i;
            sent.put(txid, click(client, tenant));
            acknowledged.put(txid, send(client, tenant, txid));
            answered.run();
        }
    }

    private static String click(HttpClient client, QuickStart tenant) throws IOException, InterruptedException {
        var answer =
                client.send(HttpRequest.newBuilder(tenant.click()).build(), HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("a click was answered " + answer.statusCode());
        }
        var location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return location.getQuery().substring("click_id=".length());
    }

    /** Reports one first deposit of 60 EUR; the same txid always says the same. */
    Answer send(HttpClient client, QuickStart tenant, String txid) throws IOException, InterruptedException {
        var parameters =
                new HashMap<>(Map.of("txid", txid, "customer_id", "c-" + txid, "amount", "60.00", "currency", "EUR"));
        if (sent.containsKey(txid)) {
            parameters.put("click_id", sent.get(txid));
        }
        var uri = tenant.postback(parameters);
        var answer = client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        var receipt = RECEIPT.matcher(answer.body());
        if (answer.statusCode() != 200 || !receipt.find()) {
            throw new IllegalStateException(
                    "a report was answered %d %s".formatted(answer.statusCode(), answer.body()));
        }
        return new Answer(receipt.group(1), receipt.group(2));
    }
}
