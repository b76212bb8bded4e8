package io.tributary.app.checklist;

import static io.restassured.RestAssured.given;
import static io.tributary.app.checklist.Eventually.seen;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.test.junit.QuarkusTest;
import io.tributary.app.postbacks.Receiver;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sub ids and report by them: "sub1–sub10 of 500 chars survive click→event→report→postback". */
@QuarkusTest
class Row26SubIdsTest {

    /** Five hundred characters, none of them as simple as they look. */
    private static final List<String> SUBS = IntStream.rangeClosed(1, 10)
            .mapToObj(i -> (i + " ü€&=%/?#+漢" + "x".repeat(500)).substring(0, 500))
            .toList();

    @Test
    void ten_sub_ids_survive_from_the_click_to_the_postback() throws IOException {
        var casino = new TestCasino(TestTenant.blank());
        try (var receiver = new Receiver()) {
            wants(casino, receiver);
            var click = click(casino);
            var event = casino.postback(
                            "ftd", "f1", "customer_id", "p1", "click_id", click, "amount", "60.00", "currency", "EUR")
                    .statusCode(200)
                    .extract()
                    .<String>path("id");

            casino.tenant().request().get("/api/v1/clicks/" + click).then().body("sub", equalTo(SUBS));
            seen(() -> casino.tenant()
                    .request()
                    .get("/api/v1/events/" + event)
                    .then()
                    .body("attribution.evidence", equalTo("click")));
            for (int i = 1; i <= 10; i++) {
                var report = "/api/v1/reports/sub" + i;
                var value = SUBS.get(i - 1);
                seen(() -> casino.tenant()
                        .request()
                        .get(report)
                        .then()
                        .statusCode(200)
                        .body("items[0].sub.id", equalTo(value))
                        .body("items[0].clicks.gross", equalTo(1))
                        .body("items[0].conversions", equalTo(1)));
            }
            seen(() -> assertEquals(1, receiver.told().size()));
            var told = new QueryStringDecoder(receiver.told().getFirst().uri().toString()).parameters();
            IntStream.rangeClosed(1, 10)
                    .forEach(i -> assertEquals(List.of(SUBS.get(i - 1)), told.get("s" + i), "sub" + i));
        }
    }

    private static void wants(TestCasino casino, Receiver receiver) {
        var url = receiver.url("/cb?"
                + IntStream.rangeClosed(1, 10)
                        .mapToObj(i -> "s" + i + "={sub" + i + "}")
                        .collect(Collectors.joining("&")));
        casino.tenant()
                .request()
                .body(Map.of("affiliate", casino.affiliate(), "program", "casino", "method", "get", "url", url))
                .post("/api/v1/postbacks")
                .then()
                .statusCode(201);
    }

    private static String click(TestCasino casino) {
        var subs = IntStream.rangeClosed(1, 10).boxed().collect(Collectors.toMap(i -> "sub" + i, i -> SUBS.get(i - 1)));
        return given().redirects()
                .follow(false)
                .queryParams(subs)
                .get("/c/" + casino.code())
                .then()
                .statusCode(302)
                .extract()
                .header("Location")
                .replaceAll(".*click_id=([0-9a-v]{40}).*", "$1");
    }
}
