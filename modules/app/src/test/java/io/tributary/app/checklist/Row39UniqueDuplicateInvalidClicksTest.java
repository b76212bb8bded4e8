package io.tributary.app.checklist;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestTenant;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Unique/duplicate/invalid clicks: second click in the window counts as duplicate; bot UA as invalid; gross = sum of the
 * three.
 */
@QuarkusTest
class Row39UniqueDuplicateInvalidClicksTest {

    private static final String PERSON = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String BOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

    @Test
    void repeats_and_bots_are_counted_apart() {
        var casino = new TestCasino(TestTenant.blank());

        click(casino, PERSON);
        click(casino, PERSON);
        click(casino, PERSON);
        click(casino, BOT);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> casino.tenant()
                        .request()
                        .get("/api/v1/reports/overview")
                        .then()
                        .body("items[0].clicks.unique", equalTo(1))
                        .body("items[0].clicks.duplicate", equalTo(2))
                        .body("items[0].clicks.invalid", equalTo(1))
                        .body("items[0].clicks.gross", equalTo(4)));
    }

    private static void click(TestCasino casino, String userAgent) {
        given().redirects()
                .follow(false)
                .header("User-Agent", userAgent)
                .get("/c/" + casino.code())
                .then()
                .statusCode(302);
    }
}
