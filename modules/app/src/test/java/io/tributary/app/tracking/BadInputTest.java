package io.tributary.app.tracking;

import static io.restassured.RestAssured.given;
import static io.tributary.app.tracking.Casino.ftd;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tributary.testing.TestClock;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue of bad inputs, as far as it is about tracking, over real connections: planned answers, and none else. Here
 * are rows 1 to 6, 9 to 46, 48 to 51, 65, 67, 71 and 72; visitors (5, 7, 8) are in {@link BadVisitTest}, signatures of
 * webhooks (52 to 56) in {@link BadSignatureTest}, files (57 to 62) in {@link BadFileTest}.
 */
@QuarkusTest
class BadInputTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable Casino casino;

    @Inject
    TestClock clock;

    private static Casino casino() {
        if (casino == null) {
            casino = new Casino();
        }
        return casino;
    }

    static List<BadInput> inputs() {
        return BadInput.all();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void is_answered_as_planned(BadInput input) {
        var casino = casino();
        var before = newest(casino);

        var answer = send(casino, input, NUMBER.incrementAndGet());

        assertEquals(input.status(), answer.status(), answer::head);
        switch (input.door()) {
            case CLICK -> assertClick(input, answer);
            case PIXEL -> {
                assertTrue(answer.body().startsWith("GIF89a"));
                assertKept(casino, newest(casino), input);
            }
            case S2S, JSON, OTHER_BODY -> {
                assertEquals(input.status() == 200 ? "no_evidence" : input.reason(), answer.reason(), answer::body);
                if (input.status() == 415) {
                    assertKept(casino, newest(casino), input);
                } else if (input.kept()) {
                    assertKept(casino, JsonPath.from(answer.body()).getString("id"), input);
                } else {
                    assertEquals(before, newest(casino));
                }
            }
        }
    }

    private static RawRequest.Answer send(Casino casino, BadInput input, int number) {
        var said = input.said(number);
        var query = "?" + new String(said, StandardCharsets.UTF_8);
        var request = switch (input.door()) {
            case CLICK -> RawRequest.of("GET", "/c/" + casino.code + query);
            case PIXEL -> RawRequest.of("GET", "/p/" + casino.key + ".gif" + query);
            case S2S -> RawRequest.of("GET", "/s2s/" + casino.key + query);
            case JSON -> api(casino).body("application/json", said);
            case OTHER_BODY -> api(casino).untyped(said);
        };
        input.headers().forEach(request::header);
        return request.send();
    }

    private static RawRequest api(Casino casino) {
        return RawRequest.of("POST", "/api/v1/events").header("Authorization: Bearer " + casino.tenant.apiKey());
    }

    private static void assertClick(BadInput input, RawRequest.Answer answer) {
        if (input.status() == 302) {
            assertEquals(1, answer.header("Location").size());
            assertTrue(
                    answer.header("Location").getFirst().startsWith("https://casino.example/welcome?"), answer::head);
            assertTrue(answer.header("Set-Cookie").stream().noneMatch(cookie -> cookie.startsWith("y=")));
        } else {
            assertTrue(answer.header("Location").isEmpty());
        }
    }

    private static void assertKept(Casino casino, String id, BadInput input) {
        casino.get("/api/v1/inbound-requests/" + id).statusCode(200).body("reason", equalTo(input.reason()));
        if (input.reason().equals("card_number_refused")) {
            casino.get("/api/v1/inbound-requests/" + id).body("raw", equalTo(""));
        }
    }

    private static String newest(Casino casino) {
        return String.valueOf(
                casino.get("/api/v1/inbound-requests?limit=1").extract().<String>path("items[0].id"));
    }

    @Test
    void rows_1_and_3_every_link_that_leads_nowhere_has_the_same_page() {
        var casino = casino();
        var other = new Casino();
        var bodies = new HashSet<String>();

        for (var request : List.of(
                RawRequest.of("GET", "/c/nosuchcode"),
                RawRequest.of("GET", "/c/" + other.code).header("Host: " + casino.tenant.host()))) {
            var answer = request.send();
            assertEquals(404, answer.status());
            bodies.add(answer.body());
        }

        assertEquals(1, bodies.size());
    }

    @Test
    void row_11_a_destination_that_is_no_web_address_is_refused_when_it_is_saved() {
        var casino = casino();

        for (var destination :
                List.of("javascript:alert(1)", "data:text/html,x", "//casino.example", "https://{sub1}/")) {
            casino.post(
                            "/api/v1/programs",
                            Map.of("key", "evil", "name", "Evil", "currency", "EUR", "destination", destination))
                    .statusCode(422);
        }
    }

    @Test
    void row_12_a_pixel_without_a_click_is_stored_for_nobody() {
        var casino = new Casino();

        given().queryParams(ftd("1", Map.of()))
                .get("/p/" + casino.key + ".gif")
                .then()
                .statusCode(200);

        casino.get("/api/v1/events").body("items", hasSize(1)).body("items[0].click_id", equalTo(null));
    }

    @Test
    void row_14_a_click_counts_to_the_end_of_its_window() {
        var casino = new Casino();
        var click = casino.click();
        var clickedAt =
                Instant.parse(casino.get("/api/v1/clicks/" + click).extract().path("clicked_at"));
        clock.advance(Duration.ofDays(31));
        var end = clickedAt.plus(Duration.ofDays(30));

        casino.report(ftd(
                        "1", Map.of("click_id", click, "ts", end.minusSeconds(1).toString())))
                .body("attribution", equalTo("click"));
        casino.report(ftd(
                        "2",
                        Map.of(
                                "customer_id",
                                "p2",
                                "click_id",
                                click,
                                "ts",
                                end.plusSeconds(1).toString())))
                .body("attribution", equalTo("none"))
                .body("reason", equalTo("window_expired"));
    }

    @Test
    void row_15_a_pixel_that_is_loaded_fifty_times_at_once_counts_once() throws Exception {
        var casino = new Casino();
        Callable<Integer> load = () -> given().queryParams(ftd("once", Map.of()))
                .get("/p/" + casino.key + ".gif")
                .statusCode();

        try (var browsers = Executors.newFixedThreadPool(10)) {
            for (var status : browsers.invokeAll(Collections.nCopies(50, load))) {
                assertEquals(200, status.get());
            }
        }

        casino.get("/api/v1/events").body("items", hasSize(1));
    }

    @Test
    void row_17_a_pixel_is_only_ever_loaded() {
        var pixel = "/p/" + casino().key + ".gif";

        assertEquals(
                405,
                RawRequest.of("POST", pixel)
                        .body("text/plain", new byte[0])
                        .send()
                        .status());
        var preflight = RawRequest.of("OPTIONS", pixel)
                .header("Origin: https://evil.example")
                .send();
        assertTrue(preflight.header("Access-Control-Allow-Origin").isEmpty(), preflight::head);
    }

    /** Row 18. The catalogue has 429 above a hard cap; a pixel is always a picture, and its excess can be replayed. */
    @Test
    void row_18_pixels_beyond_the_limit_are_pictures_still_and_kept() {
        var casino = new Casino();
        casino.tenant
                .request()
                .body(Map.of("per_minute", 2))
                .put("/api/v1/integrations/" + casino.integration + "/protection")
                .then()
                .statusCode(200);

        for (int i = 1; i <= 50; i++) {
            given().queryParams(ftd("loop-" + i, Map.of()))
                    .get("/p/" + casino.key + ".gif")
                    .then()
                    .statusCode(200)
                    .contentType("image/gif");
        }

        casino.get("/api/v1/events").body("items", hasSize(2));
        casino.get("/api/v1/inbound-requests?reason=rate_limited&limit=100").body("items", hasSize(48));
    }

    @Test
    void rows_19_and_20_a_key_is_only_believed_where_it_belongs() {
        var casino = new Casino();
        var other = new Casino();
        var query = "?event=registration&txid=1&customer_id=p1";

        assertEquals(401, RawRequest.status("/s2s/nonsense" + query));
        assertEquals(
                401,
                RawRequest.of("GET", "/s2s/" + other.key + query)
                        .header("Host: " + casino.tenant.host())
                        .send()
                        .status());
        assertEquals(
                401,
                RawRequest.of("POST", "/api/v1/events?api_key=" + casino.tenant.apiKey())
                        .body("application/json", "{}".getBytes(StandardCharsets.UTF_8))
                        .send()
                        .status());
        casino.get("/api/v1/events").body("items", hasSize(0));
    }

    @Test
    void row_36_what_happened_before_its_click_is_stored_and_says_so_and_is_credited_to_nobody() {
        var casino = new Casino();
        var click = casino.click();

        String event = casino.report(ftd(
                        "1",
                        Map.of(
                                "click_id",
                                click,
                                "ts",
                                clock.instant().minusSeconds(3_600).toString())))
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("attribution", equalTo("none"))
                .body("reason", equalTo("before_click"))
                .extract()
                .path("id");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> casino.get("/api/v1/events/" + event)
                        .body("attribution.evidence", equalTo("none"))
                        .body("attribution.reason", equalTo("before_click")));
    }

    @Test
    void rows_37_to_41_repetitions_conflicts_and_batches() {
        var casino = new Casino();
        var id = casino.report(ftd("1", Map.of())).extract().<String>path("id");
        casino.report(ftd("1", Map.of()))
                .statusCode(200)
                .body("status", equalTo("duplicate"))
                .body("id", equalTo(id));
        casino.report(ftd("1", Map.of("amount", "61.00"))).statusCode(409).body("reason", equalTo("conflict"));

        casino.post("/api/v1/events", List.of(ftd("1", Map.of()), ftd("2", Map.of()), ftd("3", Map.of("amount", "x"))))
                .statusCode(200)
                .body("status", equalTo(List.of("duplicate", "accepted", "rejected")));
        casino.post("/api/v1/events", Collections.nCopies(1_001, ftd("4", Map.of())))
                .statusCode(413);
        var large = ("[\"" + "x".repeat(1_100_000) + "\"]").getBytes(StandardCharsets.UTF_8);
        assertEquals(413, api(casino).body("application/json", large).send().status());
    }

    @Test
    void row_39_an_idempotency_key_is_for_one_request() {
        var casino = new Casino();

        for (var expected : Map.of("Ann", 201).entrySet()) {
            affiliate(casino, expected.getKey()).then().statusCode(expected.getValue());
        }
        affiliate(casino, "Ann").then().statusCode(201);
        affiliate(casino, "Bob").then().statusCode(422);
    }

    @Test
    void a_key_works_at_an_address_that_is_no_uri() {
        var casino = casino();
        var body = "{\"name\": \"Odd\", \"email\": \"odd@mail.example\"}".getBytes(StandardCharsets.UTF_8);

        for (var replayed : List.of(List.of(), List.of("true"))) {
            var answer = RawRequest.of("POST", "/api/v1/affiliates?note={a|b}^%zz")
                    .header("Authorization: Bearer " + casino.tenant.apiKey())
                    .header("Idempotency-Key: odd")
                    .body("application/json", body)
                    .send();
            assertEquals(201, answer.status(), answer::body);
            assertEquals(replayed, answer.header("Idempotency-Replayed"));
        }
    }

    private static io.restassured.response.Response affiliate(Casino casino, String name) {
        return casino.tenant
                .request()
                .header("Idempotency-Key", "one")
                .body(Map.of("name", name, "email", name + "@mail.example"))
                .post("/api/v1/affiliates");
    }

    @Test
    void row_46_a_request_that_two_servers_could_read_differently_is_refused() {
        var path = "/s2s/" + casino().key + "?event=registration&txid=46&customer_id=p1";

        for (var host : List.of("Host:", "Host: a:80@evil.example")) {
            var status = RawRequest.of("GET", path).header(host).send().status();
            assertTrue(status == 400 || status == 421, host + ": " + status);
        }
        var answer = RawRequest.of("POST", path)
                .header("Content-Length: 5")
                .header("Transfer-Encoding: chunked")
                .send();
        assertTrue(answer.status() >= 400 && answer.status() < 500, answer::head);
        assertTrue(!answer.body().contains("java") && !answer.body().contains("Exception"), answer::body);
    }

    @Test
    void rows_48_and_49_a_reversal_may_come_first_and_takes_no_more_than_there_was() {
        var casino = new Casino();

        casino.report(ftd("back", Map.of("reverses", "deal", "amount", "20.00")))
                .statusCode(200);
        casino.report(ftd("deal", Map.of())).statusCode(200);
        casino.report(ftd("too-much", Map.of("reverses", "deal", "amount", "50.00")))
                .statusCode(422)
                .body("reason", equalTo("over_reversal"));
    }

    @Test
    void rows_65_and_67_a_form_says_only_what_it_may_and_no_name_runs_backwards() {
        var casino = casino();

        casino.post("/api/v1/integrations", Map.of("program", "casino", "name", "x", "tenant_id", "other"))
                .statusCode(422)
                .body("reason", equalTo("unknown_field"));
        casino.post("/api/v1/integrations", Map.of("program", "casino", "name", "\u202Ex"))
                .statusCode(422)
                .body("field", equalTo("name"));
    }

    @Test
    void rows_71_and_72_an_address_that_leads_inside_is_refused_when_it_is_saved() {
        var casino = casino();

        for (var url : List.of(
                "http://127.1/",
                "http://0x7f000001/",
                "http://2130706433/",
                "http://[::ffff:10.0.0.1]/",
                "https://user@8.8.8.8/",
                "https://8.8.8.8:22/",
                "file:///etc/passwd",
                "https://{sub1}/x")) {
            var answer = casino.post("/api/v1/postbacks", Map.of("affiliate", casino.affiliate, "url", url));
            assertEquals(422, answer.extract().statusCode(), url);
        }
    }
}
