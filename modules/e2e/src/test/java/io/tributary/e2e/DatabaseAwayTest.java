package io.tributary.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tributary.testing.PackagedApp;
import io.tributary.testing.QuickStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While PostgreSQL is away visitors are sent on, and no report is acknowledged that is not stored. */
class DatabaseAwayTest {

    private static final Map<String, String> SETTINGS = Map.of("TRIBUTARY_PLATFORM_KEY", "platform-key-of-this-test");
    private static final Map<String, String> DEPOSIT =
            Map.of("txid", "1001", "customer_id", "p1", "amount", "60.00", "currency", "EUR");
    private static final String PLAN = """
            [{"key": "cpa", "event": "ftd", "earn": {"flat": "1.00"}, "hold": "P14D"}]""";

    @TempDir
    Path folder;

    final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_click_meanwhile_is_stored_when_it_is_back() throws Exception {
        var app = PackagedApp.start(folder, SETTINGS).awaitReady();
        var tenant = QuickStart.make(app.base(), SETTINGS.get("TRIBUTARY_PLATFORM_KEY"), "acme", PLAN);
        assertEquals(302, get(tenant.click()).statusCode());
        assertEquals(422, get(tenant.postback(Map.of())).statusCode());
        killPostgres(app);

        var followed = get(tenant.click());
        var report = get(tenant.postback(DEPOSIT));

        assertEquals(302, followed.statusCode());
        assertEquals(503, report.statusCode());
        assertTrue(report.headers().firstValue("Retry-After").isPresent());
        app.kill();
        app = PackagedApp.start(folder, SETTINGS).awaitReady();
        var again = tenant.at(app.base());
        var location = followed.headers().firstValue("Location").orElseThrow();
        var click = location.substring(location.indexOf("click_id=") + "click_id=".length());
        Awaitility.await("the click")
                .atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .until(() -> again.read("/api/v1/clicks/" + click).get("stored").asBoolean());
        assertEquals(200, get(again.postback(DEPOSIT)).statusCode());
        app.close();
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void killPostgres(PackagedApp app) {
        var servers = app.handle()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .toList();
        assertFalse(servers.isEmpty(), "there is a PostgreSQL to kill");
        servers.forEach(ProcessHandle::destroyForcibly);
        servers.forEach(process -> process.onExit().join());
    }
}
