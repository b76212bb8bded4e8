package io.tributary.app.tracking;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows 5, 7 and 8 of the catalogue of bad inputs: visitors that are sent on, and what is kept of them. */
@QuarkusTest
class BadVisitTest {

    private static final String PERSON = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    /** Row 5. The catalogue cuts at 255 and flags it; the product promises 500 characters and says no more of it. */
    @Test
    void row_5_of_an_overlong_sub_id_the_first_500_characters_count() {
        var casino = new Casino();

        var location = located(RawRequest.of(
                        "GET", "/c/" + casino.code + "?sub1=" + "x".repeat(3_900) + "&aff_click_id=" + "y".repeat(501))
                .send());

        assertEquals("src=" + "x".repeat(500), URI.create(location).getQuery().split("&")[0]);
        casino.get("/api/v1/clicks/" + id(location))
                .body("sub[0]", equalTo("x".repeat(500)))
                .body("aff_click_id", equalTo("y".repeat(500)))
                .body("billable", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | User-Agent: Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) | bot
            HEAD | Accept: */*               | head
            GET  | Sec-Purpose: prefetch     | prefetch
            GET  | Purpose: prefetch         | prefetch
            GET  | X-Moz: prefetch           | prefetch
            """)
    void row_7_who_is_no_person_is_sent_on_and_never_billed(String method, String header, String kind) {
        var casino = new Casino();
        var request = RawRequest.of(method, "/c/" + casino.code).header(header);
        if (!header.startsWith("User-Agent")) {
            request.header("User-Agent: " + PERSON);
        }

        var location = located(request.send());

        casino.get("/api/v1/clicks/" + id(location))
                .body("kind", equalTo(kind))
                .body("unique", equalTo(false))
                .body("billable", equalTo(false));
    }

    /** Row 8. The product has no flag for haste: repeats are duplicates, which is what they are worth. */
    @Test
    void row_8_one_visitor_a_thousand_times_is_one_unique_click() throws Exception {
        var casino = new Casino();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/c/" + casino.code))
                .header("User-Agent", PERSON)
                .build();

        try (var browser = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var hands = Executors.newFixedThreadPool(20)) {
            Callable<Integer> click = () -> browser.send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            for (var status : hands.invokeAll(Collections.nCopies(1_000, click))) {
                assertEquals(302, status.get());
            }
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> casino.get("/api/v1/reports/overview")
                        .body("items[0].clicks.gross", equalTo(1_000))
                        .body("items[0].clicks.unique", equalTo(1))
                        .body("items[0].clicks.duplicate", equalTo(999)));
    }

    private static String located(RawRequest.Answer answer) {
        assertEquals(302, answer.status(), answer::head);
        return answer.header("Location").getFirst();
    }

    private static String id(String location) {
        return location.replaceAll(".*click_id=([0-9a-v]{40}).*", "$1");
    }
}
