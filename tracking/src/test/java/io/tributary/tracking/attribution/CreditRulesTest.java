package io.tributary.tracking.attribution;

import static io.tributary.tracking.attribution.Tale.ANN;
import static io.tributary.tracking.attribution.Tale.BOB;
import static io.tributary.tracking.attribution.Tale.NOON;
import static io.tributary.tracking.attribution.Tale.click;
import static io.tributary.tracking.attribution.Tale.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.tributary.tracking.attribution.Attribution.Flag;
import io.tributary.tracking.policy.ClickModel;
import io.tributary.tracking.policy.Treatment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreditRulesTest {

    private static final ClickEvidence LATER = click(BOB, NOON.plus(Duration.ofDays(2)));

    @Test
    void first_click_gives_a_sale_to_who_brought_the_customer_first() {
        var tale = new Tale()
                .rules(terms(ClickModel.FIRST_CLICK, null, null))
                .fact("registration", NOON.plusSeconds(9), click(ANN, NOON))
                .fact("sale", NOON.plus(Duration.ofDays(3)), LATER);

        assertEquals(ANN, tale.told("sale").affiliateId());
        assertEquals(
                new Attribution.Loser(Evidence.CLICK, BOB, LATER.linkId(), LATER.clickId(), "later_click"),
                tale.told("sale").losers().getFirst());
    }

    @Test
    void the_first_click_counts_as_long_as_its_window_is_open() {
        var sale = new Tale()
                .rules(terms(ClickModel.FIRST_CLICK, List.of(Evidence.CLICK), null))
                .fact("registration", NOON.plusSeconds(9), click(ANN, NOON))
                .fact("sale", NOON.plus(Duration.ofDays(31)), LATER)
                .told("sale");

        assertEquals(BOB, sale.affiliateId());
        assertEquals("window_expired", sale.losers().getFirst().reason());
    }

    @Test
    void the_programs_order_decides_between_a_link_and_a_coupon() {
        var couponFirst = new Tale()
                .rules(terms(null, List.of(Evidence.COUPON, Evidence.CLICK), null))
                .coupon("sale", NOON.plusSeconds(9), click(BOB, NOON), "ANN10")
                .told("sale");
        var clickFirst = new Tale()
                .rules(terms(null, List.of(Evidence.CLICK, Evidence.COUPON), null))
                .coupon("sale", NOON.plusSeconds(9), click(BOB, NOON), "ANN10")
                .told("sale");

        assertEquals(ANN, couponFirst.affiliateId());
        assertEquals("weaker_evidence", couponFirst.losers().getFirst().reason());
        assertEquals(BOB, clickFirst.affiliateId());
        assertEquals(Evidence.COUPON, clickFirst.losers().getFirst().evidence());
    }

    @Test
    void a_coupon_says_why_it_does_not_count() {
        var late = new Tale()
                .coupon("sale", NOON.plus(Duration.ofDays(60)), null, "ANN10")
                .told("sale");
        var unknown = new Tale().coupon("sale", NOON, null, "NOBODYS").told("sale");

        assertEquals("coupon_expired", late.reason());
        assertEquals("unknown_coupon", unknown.reason());
    }

    @Test
    void a_coupon_binds_the_customer_where_the_program_says_so() {
        var tale = new Tale()
                .rules(Tale.binding(Evidence.COUPON))
                .coupon("registration", NOON, null, "ANN10")
                .fact("deposit", NOON.plus(Duration.ofDays(300)), null);

        assertEquals(ANN, tale.told("deposit").affiliateId());
        assertEquals(Evidence.CUSTOMER, tale.told("deposit").evidence());
    }

    @Test
    void evidence_that_the_program_does_not_list_links_nothing() {
        var sale = new Tale()
                .rules(terms(null, List.of(Evidence.CLICK), null))
                .named("sale", NOON, ANN)
                .told("sale");

        assertEquals("not_accepted", sale.reason());
    }

    @Test
    void a_click_that_a_browser_names_is_weaker_by_default() {
        var tale = new Tale()
                .fact("registration", NOON.plusSeconds(9), click(ANN, NOON))
                .fact("sale", NOON.plus(Duration.ofDays(3)), LATER.namedByBrowser());

        assertEquals(ANN, tale.told("sale").affiliateId());
        assertEquals(Evidence.COOKIE, tale.told("sale").losers().getFirst().evidence());
    }

    @Test
    void what_comes_too_soon_after_the_click_is_flagged_or_refused() {
        var flagged = new Tale()
                .rules(terms(null, null, Treatment.FLAG))
                .fact("sale", NOON.plusSeconds(4), click(ANN, NOON))
                .told("sale");
        var refused = new Tale()
                .rules(terms(null, null, Treatment.REFUSE))
                .fact("sale", NOON.plusSeconds(4), click(ANN, NOON))
                .told("sale");
        var later = new Tale()
                .rules(terms(null, null, Treatment.REFUSE))
                .fact("sale", NOON.plusSeconds(5), click(ANN, NOON))
                .told("sale");

        assertEquals(ANN, flagged.affiliateId());
        assertEquals(List.of(new Flag("too_fast", null)), flagged.flags());
        assertEquals("too_fast", refused.reason());
        assertEquals(ANN, later.affiliateId());
    }

    @Test
    void an_affiliate_gets_no_credit_for_itself_whenever_the_address_becomes_known() {
        var tale = new Tale()
                .rules(terms(null, null, Treatment.REFUSE))
                .fact("registration", NOON.plusSeconds(9), click(ANN, NOON))
                .fields("profile", NOON.plusSeconds(99), null, Map.of("mail", "Ann@Example.com"));

        assertEquals("self_referral", tale.told("registration").reason());
        assertEquals(
                "self_referral",
                new Tale()
                        .rules(terms(null, null, Treatment.REFUSE))
                        .of("ann@example.com")
                        .fact("sale", NOON.plusSeconds(9), click(ANN, NOON))
                        .told("sale")
                        .reason());
    }

    @Test
    void a_click_from_where_the_affiliate_signs_in_is_flagged() {
        var tale =
                new Tale().rules(terms(null, null, Treatment.FLAG)).fact("sale", NOON.plusSeconds(9), click(ANN, NOON));
        tale.own.add(click(ANN, NOON).clickId());

        assertEquals(List.of(new Flag("same_address", null)), tale.told("sale").flags());
    }

    @Test
    void who_was_a_customer_before_the_click_is_nobodys_new_customer() {
        var tale = new Tale()
                .rules(terms(null, null, Treatment.REFUSE))
                .fact("registration", NOON.minusSeconds(1), null)
                .fact("sale", NOON.plusSeconds(9), click(ANN, NOON));
        var said = new Tale()
                .rules(terms(null, null, Treatment.REFUSE))
                .fields("sale", NOON.plusSeconds(9), click(ANN, NOON), Map.of("is_new", false))
                .told("sale");

        assertEquals("existing_customer", tale.told("sale").reason());
        assertEquals("existing_customer", said.reason());
    }

    @Test
    void a_customer_who_clicks_again_stays_with_who_brought_it() {
        var sale = new Tale()
                .rules(terms(null, null, Treatment.REFUSE))
                .fact("registration", NOON.plusSeconds(9), click(ANN, NOON))
                .fact("sale", NOON.plus(Duration.ofDays(3)), LATER)
                .told("sale");

        assertEquals(ANN, sale.affiliateId());
        assertEquals(Evidence.CUSTOMER, sale.evidence());
    }

    @Test
    void a_decision_moves_what_happens_from_then_on() {
        var tale = new Tale()
                .fact("registration", NOON.plusSeconds(9), click(ANN, NOON))
                .decided(BOB, NOON.plus(Duration.ofDays(2)))
                .fact("before", NOON.plus(Duration.ofDays(2)).minusMillis(1), click(ANN, NOON))
                .fact("after", NOON.plus(Duration.ofDays(2)), click(ANN, NOON));

        assertEquals(ANN, tale.told("before").affiliateId());
        assertEquals(BOB, tale.told("after").affiliateId());
        assertEquals(Evidence.DECISION, tale.told("after").evidence());
        assertEquals("reassigned", tale.told("after").losers().getFirst().reason());
    }

    @Test
    void a_decision_for_the_past_goes_before_clicks_made_until_it_was_taken() {
        var tale = new Tale().fact("sale", NOON.plusSeconds(9), click(ANN, NOON));
        tale.decisions.add(
                new CustomerDecision(Tale.id("decision"), BOB, NOON.minusSeconds(99), NOON.plus(Duration.ofDays(5))));

        assertEquals(BOB, tale.told("sale").affiliateId());
    }

    @Test
    void a_refund_of_what_happened_before_the_decision_stays_with_the_old_affiliate() {
        var refund = new Tale()
                .fact("sale", NOON.plusSeconds(9), click(ANN, NOON))
                .decided(BOB, NOON.plus(Duration.ofDays(2)))
                .reversal("refund", NOON.plus(Duration.ofDays(3)), "sale")
                .told("refund");

        assertEquals(ANN, refund.affiliateId());
    }

    @Test
    void a_customer_may_be_given_to_nobody_and_clicked_for_anew() {
        var tale = new Tale()
                .fact("registration", NOON.plusSeconds(9), click(ANN, NOON))
                .decided(null, NOON.plus(Duration.ofDays(1)))
                .fact("released", NOON.plus(Duration.ofDays(1)), null)
                .fact("clicked", NOON.plus(Duration.ofDays(3)), LATER);

        assertNull(tale.told("released").affiliateId());
        assertEquals("released", tale.told("released").reason());
        assertEquals(BOB, tale.told("clicked").affiliateId());
    }
}
