package io.tributary.app.tracking;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostbackCheckTest {

    private record Case(String url, String... codes) {}

    @Test
    void each_fault_of_an_address_is_named() {
        var casino = new Casino();
        var other = new Casino();
        var good = "event=ftd&txid=1&customer_id=p1&amount=60.00&currency=EUR";
        var door = "http://tributary.test/s2s/" + casino.key;
        var cases = List.of(
                new Case(door + "?" + good),
                new Case("  curl '" + door + "?" + good + "'  "),
                new Case("tributary dot test", "bad_url"),
                new Case("https://elsewhere.example/s2s/" + casino.key + "?" + good, "wrong_host"),
                new Case("http://" + other.tenant.host() + "/s2s/" + casino.key + "?" + good, "wrong_host"),
                new Case("http://tributary.test/postback?" + good, "wrong_path"),
                new Case("http://tributary.test/c/" + casino.code, "click_link"),
                new Case("http://tributary.test/s2s/{key}?" + good, "missing_key"),
                new Case("http://tributary.test/s2s/" + other.key + "?" + good, "wrong_key"),
                new Case(door, "no_parameters", "missing_field", "missing_external_id", "no_evidence"),
                new Case(door + "?" + good + "#top", "fragment"),
                new Case(door + "?" + good.replace("&", "&amp;"), "html_escaped"),
                new Case(
                        door + "?event=ftd?" + good.substring(10),
                        "second_question_mark",
                        "unknown_event_type",
                        "missing_external_id"),
                new Case(door + "?" + good + "&click_id=%7Bclick_id%7D", "unreplaced_macro"),
                new Case(door + "?" + good + "&click_id=[click_id]", "unreplaced_macro"),
                new Case(door + "?" + good + "&click_id=%%CLICK%%", "unreplaced_macro"),
                new Case(door + "?" + good + "&click_id={click_id", "wrong_braces"),
                new Case(door + "?" + good + "&click_id=", "empty_value"),
                new Case(door + "?" + good + "&click_id=undefined", "not_a_value"),
                new Case(door + "?" + good + "&click_id=" + "0".repeat(40), "bad_click_id"),
                new Case(door + "?" + good + "&clickid=abc", "misnamed_parameter"),
                new Case(door + "?" + good + "&utm_source=x", "unknown_parameter"),
                new Case(door + "?" + good + "&txid=2", "said_twice"),
                new Case(door + "?" + good.replace("p1", "p%2520x"), "encoded_twice"),
                new Case(door + "?" + good.replace("60.00", "60,00"), "bad_amount"),
                new Case(door + "?" + good.replace("60.00", "60.001"), "amount_scale"),
                new Case(door + "?" + good.replace("EUR", "euro"), "bad_currency"),
                new Case(door + "?" + good.replace("=ftd", "=FTD"), "unknown_event_type"),
                new Case(door + "?" + good.replace("&txid=1", ""), "missing_external_id"),
                new Case(door + "?" + good.replace("&customer_id=p1", ""), "no_evidence"),
                new Case(door + "?event=kyc&txid={id}&customer_id=p1&amount=1", "unreplaced_macro", "missing_field"));

        assertAll(cases.stream()
                .map(one ->
                        () -> assertEquals(sorted(List.of(one.codes())), sorted(codes(casino, one.url())), one::url)));
    }

    @Test
    void an_address_of_another_integration_is_not_that_of_this_one() {
        var casino = new Casino();
        String other = casino.post("/api/v1/integrations", Map.of("program", "casino", "name", "Old backend"))
                .extract()
                .path("id");
        var url = "http://tributary.test/s2s/" + casino.key + "?event=registration&txid=1&customer_id=p1";

        List<String> codes = casino.post("/api/v1/postback-checks/inbound", Map.of("url", url, "integration", other))
                .statusCode(200)
                .extract()
                .path("findings.code");

        assertTrue(codes.contains("other_integration"), codes::toString);
        casino.post("/api/v1/postback-checks/inbound", Map.of("url", url, "integration", new Casino().integration))
                .statusCode(404);
    }

    private static List<String> codes(Casino casino, String url) {
        return casino.post("/api/v1/postback-checks/inbound", Map.of("url", url))
                .statusCode(200)
                .extract()
                .path("findings.code");
    }

    private static List<String> sorted(List<String> codes) {
        var sorted = new ArrayList<>(codes);
        sorted.sort(null);
        return sorted;
    }
}
