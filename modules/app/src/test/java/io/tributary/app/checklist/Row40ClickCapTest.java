package io.tributary.app.checklist;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Caps: … click over cap goes to fallback. (Conversions over their cap: {@code Row40ConversionCapTest}.) */
@QuarkusTest
class Row40ClickCapTest {

    @Test
    void the_eleventh_click_under_a_cap_of_ten_goes_to_the_fallback_and_does_not_count() {
        var casino = new TestCasino(TestTenant.blank());
        casino.tenant()
                .request()
                .body(Map.of(
                        "fallback_url",
                        "https://casino.example/full",
                        "caps",
                        List.of(Map.of("scope", "program", "period", "day", "clicks", 10))))
                .put("/api/v1/programs/casino/traffic")
                .then()
                .statusCode(200);

        for (int i = 0; i < 10; i++) {
            expect(casino, "https://casino.example/welcome?click_id=");
        }
        expect(casino, "https://casino.example/full");

        casino.tenant()
                .request()
                .get("/api/v1/clicks?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].diversion", equalTo("cap_reached"))
                .body("items[0].billable", equalTo(false));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> casino.tenant()
                        .request()
                        .get("/api/v1/reports/overview")
                        .then()
                        .body("items[0].clicks.gross", equalTo(11))
                        .body("items[0].clicks.invalid", equalTo(1)));
    }

    private static void expect(TestCasino casino, String location) {
        given().redirects()
                .follow(false)
                .get("/c/" + casino.code())
                .then()
                .statusCode(302)
                .header("Location", startsWith(location));
    }
}
