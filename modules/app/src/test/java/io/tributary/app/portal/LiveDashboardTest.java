package io.tributary.app.portal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveDashboardTest {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Partners partners;

    @TestHTTPResource("/portal/live")
    URI live;

    final TestTenant acme = TestTenant.blank();

    @Test
    void an_open_dashboard_sees_what_is_posted() throws Exception {
        var casino = new TestCasino(acme);
        var request = HttpRequest.newBuilder(live)
                .header("Authorization", "Bearer " + partners.key(acme, casino.affiliate()))
                .timeout(PATIENCE)
                .build();
        var open = new CountDownLatch(1);
        try (var client = HttpClient.newHttpClient()) {
            var seen = CompletableFuture.supplyAsync(() -> {
                try (var lines = client.send(request, HttpResponse.BodyHandlers.ofLines())
                        .body()) {
                    return lines.peek(line -> open.countDown()).anyMatch(line -> line.contains("€150.00"));
                } catch (java.io.IOException | InterruptedException cut) {
                    return false;
                }
            });
            assertTrue(open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));

            casino.postback(
                            "ftd",
                            "f1",
                            "customer_id",
                            "p1",
                            "amount",
                            "60.00",
                            "currency",
                            "EUR",
                            "click_id",
                            casino.click())
                    .statusCode(200);

            assertTrue(seen.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
    }
}
