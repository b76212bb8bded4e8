package io.tributary.app.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LiveFeedTest {

    @TestHTTPResource("/admin/live")
    URI address;

    @Test
    void an_open_page_sees_clicks_events_and_commissions_of_its_own_tenant() throws Exception {
        var acme = new TestCasino(TestTenant.blank());
        var globex = new TestCasino(TestTenant.blank());
        try (var client = HttpClient.newHttpClient();
                var stream = open(client, acme)) {
            globex.click();
            var clickId = acme.click();
            acme.postback("ftd", "1", "customer_id", "p1", "amount", "60.00", "currency", "EUR", "click_id", clickId)
                    .statusCode(200);

            var click = next(stream, line -> line.contains("\"clicks\""));
            assertTrue(click.contains(acme.affiliate()));
            assertTrue(next(stream, line -> line.contains("\"event\"")).contains("60.00"));
            assertTrue(next(stream, line -> line.contains("\"commission\"")).contains("150.00"));
            client.shutdownNow();
        }
    }

    @Test
    void a_quiet_stream_has_a_heartbeat() throws Exception {
        var acme = new TestCasino(TestTenant.blank());
        try (var client = HttpClient.newHttpClient();
                var stream = open(client, acme)) {
            assertTrue(next(stream, line -> line.startsWith("data:")).contains("\"heartbeat\""));
            client.shutdownNow();
        }
    }

    private BufferedReader open(HttpClient client, TestCasino casino) throws Exception {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + casino.tenant().apiKey())
                .header("Accept", "text/event-stream")
                .build();
        var response = client.send(request, BodyHandlers.ofInputStream());
        assertEquals(200, response.statusCode());
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader stream, Predicate<String> wanted) throws IOException {
        for (var line = stream.readLine(); line != null; line = stream.readLine()) {
            if (wanted.test(line)) {
                return line;
            }
        }
        throw new AssertionError("the stream ended");
    }
}
