package io.tributary.app.checklist;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.app.attribution.Rivals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Coupon attribution: coupon in the event credits its owner; link-vs-coupon conflict follows the configured order and says
 * so.
 */
@QuarkusTest
class Row37CouponAttributionTest {

    private Rivals rivals;

    @BeforeEach
    void open() {
        rivals = new Rivals();
    }

    @Test
    void a_coupon_credits_its_owner_in_any_case() {
        coupon();

        var receipt = rivals.casino
                .postback("ftd", "d", "customer_id", "p1", "amount", "60.00", "currency", "EUR", "coupon", "bob10")
                .statusCode(200)
                .body("attribution", equalTo("coupon"));

        rivals.awaitCredit(receipt.extract().path("trace"), rivals.bob);
        rivals.awaitEarned(rivals.bob, "150.00");
    }

    @Test
    void a_conflict_with_a_link_follows_the_order_and_says_so() {
        coupon();
        var byLink = rivals.ftd("d1", "p1", "click_id", rivals.annsClick(), "coupon", "BOB10");
        rivals.awaitCredit(byLink, rivals.ann);
        assertEquals(List.of("coupon"), rivals.json(byLink).getList("attribution.losers.evidence"));

        rivals.rules("""
                {"evidence": ["coupon", "click", "customer"]}""").statusCode(200);
        var byCoupon = rivals.ftd("d2", "p2", "click_id", rivals.annsClick(), "coupon", "BOB10");

        rivals.awaitCredit(byCoupon, rivals.bob);
        assertEquals(List.of("click"), rivals.json(byCoupon).getList("attribution.losers.evidence"));
        assertEquals(List.of("weaker_evidence"), rivals.json(byCoupon).getList("attribution.losers.reason"));
    }

    private void coupon() {
        rivals.post("/api/v1/coupons", Map.of("program", "casino", "affiliate", rivals.bob, "code", "BOB10"))
                .statusCode(201);
    }
}
