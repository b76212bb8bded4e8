package io.tributary.app.checklist;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.app.attribution.Rivals;
import io.tributary.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Attribution window and model: set 1 d/30 d, first/last click; conversions at 29 d 23 h and 30 d 1 min fall on each
 * side; last vs first names the right affiliate.
 */
@QuarkusTest
class Row07AttributionWindowTest {

    @Inject
    TestClock clock;

    @Test
    void a_conversion_falls_on_its_side_of_the_window() {
        var rivals = new Rivals();
        rivals.rules("""
                {"event_windows": {"registration": "P1D"}}""").statusCode(200);
        var click = rivals.annsClick();
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        rivals.casino
                .postback("registration", "r1", "click_id", click)
                .body("attribution", equalTo("none"))
                .body("reason", equalTo("window_expired"));

        clock.advance(Duration.ofDays(28).plusHours(22).plusMinutes(59));
        var inside = rivals.ftd("d1", "p1", "click_id", click);
        clock.advance(Duration.ofHours(1).plusMinutes(1));
        var outside = rivals.ftd("d2", "p2", "click_id", click);

        rivals.awaitCredit(inside, rivals.ann);
        rivals.awaitCredit(outside, null);
    }

    @Test
    void the_model_names_the_affiliate() {
        var last = new Rivals();
        var first = new Rivals();
        first.rules("""
                {"model": "first_click"}""").statusCode(200).body("model", equalTo("first_click"));

        last.awaitCredit(saleAfterTwoClicks(last), last.bob);
        first.awaitCredit(saleAfterTwoClicks(first), first.ann);
    }

    private static String saleAfterTwoClicks(Rivals rivals) {
        rivals.report("registration", "r", "customer_id", "p", "click_id", rivals.annsClick());
        return rivals.ftd("d", "p", "click_id", rivals.bobsClick());
    }
}
