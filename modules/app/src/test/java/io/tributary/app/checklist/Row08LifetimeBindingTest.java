package io.tributary.app.checklist;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.app.attribution.Rivals;
import io.tributary.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Lifetime customer binding: after registration with customer_id, a deposit with only customer_id is credited to the same
 * affiliate.
 */
@QuarkusTest
class Row08LifetimeBindingTest {

    @Inject
    TestClock clock;

    @Test
    void a_deposit_with_only_the_customer_is_credited_to_who_brought_it() {
        var rivals = new Rivals();
        rivals.report("registration", "r", "customer_id", "p1", "click_id", rivals.annsClick());
        clock.advance(Duration.ofDays(200));

        var receipt = rivals.casino
                .postback("deposit", "d", "customer_id", "p1", "amount", "20.00", "currency", "EUR")
                .statusCode(200)
                .body("attribution", equalTo("customer"));

        rivals.awaitCredit(receipt.extract().path("trace"), rivals.ann);
    }
}
