package io.tributary.app.tracking;

import static io.restassured.RestAssured.given;
import static io.tributary.app.tracking.Casino.ftd;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What servers get wrong, and exactly what they are answered. Everything refused is found in quarantine. */
@QuarkusTest
class RefusedReportTest {

    private static final String FORGED = "0".repeat(40);

    private record Case(String field, String value, int code, String reason) {}

    private static final List<Case> CASES = List.of(
            new Case("event", "", 422, "missing_field"),
            new Case("event", "nosuch", 422, "unknown_event_type"),
            new Case("txid", "", 422, "missing_external_id"),
            new Case("txid", "x".repeat(129), 422, "bad_external_id"),
            new Case("txid", "a b", 422, "bad_external_id"),
            new Case("txid", "\u202Ea", 422, "bad_external_id"),
            new Case("txid", "a\u0000", 422, "bad_external_id"),
            new Case("txid", "\uD83D\uDE00", 422, "bad_external_id"),
            new Case("customer_id", "a b", 422, "bad_customer_id"),
            new Case("click_id", FORGED, 422, "bad_click_id"),
            new Case("click_id", "x", 422, "bad_click_id"),
            new Case("affiliate", "999999", 422, "bad_affiliate"),
            new Case("amount", "", 422, "missing_field"),
            new Case("amount", "1e3", 422, "bad_amount"),
            new Case("amount", "NaN", 422, "bad_amount"),
            new Case("amount", "1,5", 422, "bad_amount"),
            new Case("amount", "1,000.00", 422, "bad_amount"),
            new Case("amount", " 1.5 ", 422, "bad_amount"),
            new Case("amount", "\u0663", 422, "bad_amount"),
            new Case("amount", "007", 422, "bad_amount"),
            new Case("amount", "10.005", 422, "amount_scale"),
            new Case("amount", "-5", 422, "amount_range"),
            new Case("amount", "1000000000001", 422, "amount_range"),
            new Case("currency", "", 422, "bad_currency"),
            new Case("currency", "eur", 422, "bad_currency"),
            new Case("currency", "XXX", 422, "bad_currency"),
            new Case("currency", "USDT", 422, "bad_currency"),
            new Case("currency", "JPY", 200, ""),
            new Case("quantity", "-1", 422, "bad_quantity"),
            new Case("quantity", "many", 422, "bad_quantity"),
            new Case("ts", "1970-01-01T00:00:00Z", 422, "bad_time"),
            new Case("ts", "2099-01-01T00:00:00Z", 422, "bad_time"),
            new Case("ts", "2026-02-29T00:00:00Z", 422, "bad_time"),
            new Case("ts", "2026-02-28T00:00:00", 422, "bad_time"),
            new Case("ts", "2026-02-28T24:00:00Z", 422, "bad_time"),
            new Case("ts", "2026-02-28T23:59:60Z", 422, "bad_time"),
            new Case("vip", "perhaps", 422, "bad_value"),
            new Case("level", "1.5", 422, "bad_value"),
            new Case("payment_method", "4111111111111111", 422, "card_number_refused"),
            new Case("payment_method", "4111111111111112", 200, ""));

    @Test
    void a_postback_is_refused_for_what_is_wrong_with_it() {
        var casino = new Casino();
        var checks = new ArrayList<Executable>();
        int refused = 0;
        for (int i = 0; i < CASES.size(); i++) {
            var one = CASES.get(i);
            var amount = one.value().equals("JPY") ? "6000" : "60.00";
            var parameters = ftd("case-" + i, Map.of("amount", amount));
            parameters.put(one.field(), one.value());
            parameters.values().removeIf(value -> value.equals(""));
            var answer = given().queryParams(parameters).get("/s2s/" + casino.key);
            checks.add(() -> verify(one, answer));
            refused += one.code() == 200 ? 0 : 1;
        }

        assertAll(checks);
        assertEquals(refused, kept(casino));
    }

    private static void verify(Case one, Response answer) {
        assertEquals(one.code(), answer.statusCode(), one::toString);
        if (one.code() != 200) {
            assertEquals(one.reason(), answer.path("reason"), one::toString);
            assertEquals("rejected", answer.path("status"), one::toString);
            assertEquals(one.field(), answer.path("field"), one::toString);
        }
    }

    @Test
    void required_fields_are_asked_for_by_name() {
        var casino = new Casino();

        var answer = given().queryParams(Map.of("event", "kyc", "txid", "k1", "customer_id", "p1"))
                .get("/s2s/" + casino.key);

        verify(new Case("level", "", 422, "missing_field"), answer);
    }

    @Test
    void what_cannot_be_read_is_malformed() {
        var casino = new Casino();
        var queries = List.of("event=ftd&event=ftd", "event=%c0%ae");

        for (var query : queries) {
            var answer = RawRequest.get("/s2s/" + casino.key + "?" + query);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("\"status\":\"malformed\""), answer);
        }
        assertEquals(queries.size(), kept(casino));
        assertEquals(400, RawRequest.status("/s2s/" + casino.key + "?event=%zz"));
    }

    @Test
    void json_is_read_without_guesses() {
        var casino = new Casino();
        var good = "{\"event\": \"ftd\", \"txid\": \"j\", \"amount\": %s, \"currency\": \"EUR\"}";

        assertEquals(200, json(casino, good.formatted("\"10.50\"")).statusCode());
        assertEquals("duplicate", json(casino, good.formatted("10.5")).path("status"));
        assertReason(casino, 422, "bad_amount", good.formatted("1e1000000000"));
        assertReason(casino, 422, "bad_amount", good.formatted("true"));
        assertReason(casino, 422, "bad_amount", good.formatted("\" 1.5 \""));
        assertReason(casino, 422, "bad_amount", good.formatted("{\"a\": 1}"));
        assertReason(casino, 422, "bad_external_id", "{\"event\": \"ftd\", \"txid\": 12345}");
        assertReason(
                casino, 422, "unknown_field", "{\"event\": \"registration\", \"txid\": \"u\", \"externalid\": \"x\"}");
        for (var malformed : List.of(
                "",
                "null",
                "\"x\"",
                "[]",
                "{",
                "{\"event\": \"ftd\", \"event\": \"ftd\"}",
                "{} {}",
                "{\"event\": \"ftd\", \"txid\": \"\\ud800\"}",
                "[".repeat(2_000))) {
            assertReason(casino, 400, "malformed", malformed);
        }
        assertEquals(
                400,
                casino.tenant
                        .request()
                        .body("{\"event\": \"\u00E9\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                        .post("/api/v1/events")
                        .statusCode());
    }

    @Test
    void xml_is_not_read() {
        var casino = new Casino();

        assertEquals(
                415,
                casino.tenant
                        .request()
                        .contentType("text/xml")
                        .body("<a/>")
                        .post("/api/v1/events")
                        .statusCode());
    }

    @Test
    void a_batch_of_a_thousand_with_three_bad_ones_stores_the_rest() {
        var casino = new Casino();
        var batch = Stream.iterate(0, i -> i + 1)
                .limit(1_000)
                .map(i -> Map.of(
                        "event",
                        "ftd",
                        "txid",
                        "b" + (i == 500 ? 499 : i),
                        "customer_id",
                        "c" + i % 50,
                        "amount",
                        i % 400 == 7 ? "x" : "1.00",
                        "currency",
                        "EUR"))
                .toList();

        var receipts =
                casino.post("/api/v1/events", batch).statusCode(200).extract().<List<String>>path("status");

        assertEquals(1_000, receipts.size());
        assertEquals(3, count(receipts, "rejected"));
        assertEquals("rejected", receipts.get(7));
        assertEquals("conflict", receipts.get(500));
        assertEquals(996, count(receipts, "accepted"));
        assertEquals(3, kept(casino));
        var again = casino.post("/api/v1/events", batch).extract().<List<String>>path("status");
        assertEquals(996, count(again, "duplicate"));
    }

    @Test
    void more_than_a_thousand_are_too_much() {
        var casino = new Casino();
        var batch = java.util.Collections.nCopies(1_001, Map.of("event", "ftd"));

        casino.post("/api/v1/events", batch).statusCode(413);
    }

    private static long count(List<String> receipts, String status) {
        return receipts.stream().filter(status::equals).count();
    }

    private static Response json(Casino casino, String body) {
        return casino.tenant.request().body(body).post("/api/v1/events");
    }

    private static void assertReason(Casino casino, int code, String reason, String body) {
        var answer = json(casino, body);
        assertEquals(code, answer.statusCode(), body);
        assertEquals(reason, answer.path("reason"), body);
    }

    /** How many requests stand in quarantine. */
    private static int kept(Casino casino) {
        return casino.get("/api/v1/inbound-requests?limit=200")
                .extract()
                .<List<?>>path("items")
                .size();
    }
}
