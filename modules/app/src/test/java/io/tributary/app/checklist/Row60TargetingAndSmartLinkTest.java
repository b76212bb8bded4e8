package io.tributary.app.checklist;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Geo/device targeting and smart link: DE mobile → offer A, else B; weights within 2 % over 10,000 clicks. */
@QuarkusTest
class Row60TargetingAndSmartLinkTest {

    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 13; SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/140.0.0.0 Mobile Safari/537.36";
    private static final String DESKTOP = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String GERMANY = "2a02:d180::1";
    private static final String BRITAIN = "81.2.69.142";
    private static final int CLICKS = 10_000;

    private TestCasino casino;

    @BeforeEach
    void open_a_casino() {
        casino = new TestCasino(TestTenant.blank());
    }

    @Test
    void german_phones_go_to_one_offer_and_all_others_to_the_other() {
        traffic("""
                {"rules": [
                  {"audience": {"countries": ["DE"], "devices": ["mobile"]},
                   "destinations": [{"url": "https://a.example/", "weight": 1}]},
                  {"destinations": [{"url": "https://b.example/", "weight": 1}]}]}""");

        assertEquals("a.example", host(GERMANY, PHONE));
        assertEquals("b.example", host(GERMANY, DESKTOP));
        assertEquals("b.example", host(BRITAIN, PHONE));
        assertEquals("b.example", host("127.0.0.1", PHONE));
    }

    @Test
    void visitors_are_shared_by_weight() throws Exception {
        traffic("""
                {"rules": [{"destinations": [
                  {"url": "https://a.example/", "weight": 7}, {"url": "https://b.example/", "weight": 3}]}]}""");
        host(BRITAIN, DESKTOP);

        var click = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/c/" + casino.code()))
                .header("User-Agent", DESKTOP)
                .build();
        var ofA = new AtomicInteger();
        try (var client = HttpClient.newHttpClient();
                var visitors = Executors.newFixedThreadPool(16)) {
            var clicks = Collections.nCopies(CLICKS, (Callable<Void>) () -> {
                var answer = client.send(click, HttpResponse.BodyHandlers.discarding());
                assertEquals(302, answer.statusCode());
                if (answer.headers().firstValue("Location").orElseThrow().startsWith("https://a.example/")) {
                    ofA.incrementAndGet();
                }
                return null;
            });
            for (var answered : visitors.invokeAll(clicks)) {
                answered.get();
            }
        }

        assertEquals(7_000, ofA.get(), 7_000 * 0.02);
        assertEquals(3_000, CLICKS - ofA.get(), 3_000 * 0.02);
    }

    private void traffic(String terms) {
        casino.tenant()
                .request()
                .body(terms)
                .put("/api/v1/programs/casino/traffic")
                .then()
                .statusCode(200);
    }

    private String host(String address, String userAgent) {
        var location = given().redirects()
                .follow(false)
                .header("X-Forwarded-For", address)
                .header("User-Agent", userAgent)
                .get("/c/" + casino.code())
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        return URI.create(location).getHost();
    }
}
