package io.tributary.app.checklist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.testing.TestCasino;
import io.tributary.testing.TestClock;
import io.tributary.testing.TestTenant;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Checklist 4, typed answers: "unknown click, expired window, bad token, bad amount each give a distinct
 * {@code reason}, as a 4xx or attribution {@code none}; none returns a bare 200".
 */
@QuarkusTest
class Row04TypedAnswersTest {

    @Inject
    TestClock clock;

    TestCasino casino;

    @BeforeEach
    void a_casino() {
        casino = new TestCasino(TestTenant.blank());
    }

    @Test
    void each_has_a_reason_of_its_own() {
        casino.postback("registration", "1", "click_id", "0".repeat(40))
                .statusCode(422)
                .body("reason", equalTo("bad_click_id"))
                .body("field", equalTo("click_id"));
        casino.postback("ftd", "2", "customer_id", "p1", "amount", "a lot", "currency", "EUR")
                .statusCode(422)
                .body("reason", equalTo("bad_amount"))
                .body("field", equalTo("amount"));
        given().get("/s2s/" + casino.tenant().key() + "_nonsense?event=ftd&txid=3")
                .then()
                .statusCode(401)
                .body("reason", equalTo("unauthorized"));
        var click = casino.click();
        clock.advance(Duration.ofDays(31));
        casino.postback("registration", "4", "click_id", click)
                .statusCode(200)
                .body("attribution", equalTo("none"))
                .body("reason", equalTo("window_expired"));
    }
}
