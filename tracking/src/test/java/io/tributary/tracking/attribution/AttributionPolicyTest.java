package io.tributary.tracking.attribution;

import static io.tributary.tracking.attribution.Tale.ANN;
import static io.tributary.tracking.attribution.Tale.BOB;
import static io.tributary.tracking.attribution.Tale.NOON;
import static io.tributary.tracking.attribution.Tale.click;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tributary.program.Window;
import io.tributary.tracking.policy.AttributionTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AttributionPolicyTest {

    @Test
    void a_click_inside_its_window_gets_the_credit() {
        var ftd = new Tale().fact("ftd", NOON.plusSeconds(60), click(ANN, NOON)).told("ftd");

        assertEquals(Evidence.CLICK, ftd.evidence());
        assertEquals(ANN, ftd.affiliateId());
    }

    @Test
    void the_window_is_half_open() {
        var tale = new Tale()
                .fact("last", NOON.plus(Duration.ofDays(30)).minusMillis(1), click(ANN, NOON))
                .anonymous("late", NOON.plus(Duration.ofDays(30)), click(BOB, NOON));

        assertEquals(ANN, tale.told("last").affiliateId());
        assertEquals("window_expired", tale.told("late").losers().getFirst().reason());
    }

    @Test
    void an_event_type_may_have_a_window_of_its_own() {
        var tale = new Tale()
                .rules(Tale.windows(Map.of("ftd", Window.days(1))))
                .anonymous("registration", NOON.plus(Duration.ofDays(2)), click(ANN, NOON))
                .anonymous("ftd", NOON.plus(Duration.ofDays(2)), click(ANN, NOON));

        assertEquals(ANN, tale.told("registration").affiliateId());
        assertEquals("window_expired", tale.told("ftd").reason());
    }

    @Test
    void what_happened_is_decided_by_the_rules_in_force_when_it_happened() {
        var tale = new Tale()
                .rules(NOON.minusSeconds(1), Window.days(30), Window.UNLIMITED, AttributionTerms.DEFAULT)
                .rules(NOON.plus(Duration.ofDays(5)), Window.days(1), Window.UNLIMITED, AttributionTerms.DEFAULT)
                .anonymous("before", NOON.plus(Duration.ofDays(4)), click(ANN, NOON))
                .anonymous("after", NOON.plus(Duration.ofDays(6)), click(ANN, NOON));

        assertEquals(ANN, tale.told("before").affiliateId());
        assertEquals("window_expired", tale.told("after").reason());
    }

    @Test
    void an_event_before_its_click_is_not_the_clicks_doing() {
        var early = new Tale()
                .anonymous("early", NOON.minusMillis(1), click(ANN, NOON))
                .told("early");

        assertEquals("before_click", early.reason());
    }

    @Test
    void the_first_event_with_a_click_binds_the_customer() {
        var deposit = new Tale()
                .fact("deposit", NOON.plus(Duration.ofDays(400)), null)
                .fact("registration", NOON.plusSeconds(1), click(ANN, NOON))
                .told("deposit");

        assertEquals(Evidence.CUSTOMER, deposit.evidence());
        assertEquals(ANN, deposit.affiliateId());
    }

    @Test
    void the_binding_goes_on_though_the_click_is_too_old() {
        var deposit = new Tale()
                .fact("registration", NOON.plusSeconds(1), click(ANN, NOON))
                .fact("deposit", NOON.plus(Duration.ofDays(400)), click(ANN, NOON))
                .told("deposit");

        assertEquals(Evidence.CUSTOMER, deposit.evidence());
        assertEquals("window_expired", deposit.losers().getFirst().reason());
    }

    @Test
    void a_click_that_is_too_old_binds_nobody() {
        var deposit = new Tale()
                .fact("registration", NOON.plus(Duration.ofDays(31)), click(ANN, NOON))
                .fact("deposit", NOON.plus(Duration.ofDays(32)), null)
                .told("deposit");

        assertEquals("no_evidence", deposit.reason());
    }

    @Test
    void a_customer_is_bound_for_the_customer_window_and_may_then_be_bound_anew() {
        var tale = new Tale()
                .rules(NOON.minusSeconds(1), Window.days(30), Window.days(90), AttributionTerms.DEFAULT)
                .fact("registration", NOON.plusSeconds(1), click(ANN, NOON))
                .fact("within", NOON.plus(Duration.ofDays(90)), null)
                .fact("after", NOON.plus(Duration.ofDays(91)), null)
                .fact("again", NOON.plus(Duration.ofDays(100)), click(BOB, NOON.plus(Duration.ofDays(100))))
                .fact("bound", NOON.plus(Duration.ofDays(180)), null);

        assertEquals(ANN, tale.told("within").affiliateId());
        assertEquals("window_expired", tale.told("after").reason());
        assertEquals(BOB, tale.told("bound").affiliateId());
    }

    @Test
    void what_came_before_the_binding_has_no_evidence() {
        var before = new Tale()
                .fact("registration", NOON.plusSeconds(1), click(ANN, NOON))
                .fact("before", NOON.minusSeconds(1), null)
                .told("before");

        assertEquals(Attribution.none("no_evidence", List.of()), before);
    }

    @Test
    void a_click_of_somebody_else_is_stronger_than_the_binding() {
        var sale = new Tale()
                .fact("registration", NOON.plusSeconds(1), click(ANN, NOON))
                .fact("sale", NOON.plusSeconds(9), click(BOB, NOON.plusSeconds(5)))
                .told("sale");

        assertEquals(BOB, sale.affiliateId());
        assertEquals(ANN, sale.losers().getFirst().affiliateId());
        assertEquals("weaker_evidence", sale.losers().getFirst().reason());
    }

    @Test
    void a_blocked_affiliate_loses_to_the_next_evidence() {
        var tale = new Tale()
                .blocking(BOB)
                .fact("registration", NOON.plusSeconds(1), click(ANN, NOON))
                .fact("sale", NOON.plusSeconds(9), click(BOB, NOON.plusSeconds(5)));

        assertEquals(ANN, tale.told("sale").affiliateId());
        assertEquals("affiliate_blocked", tale.told("sale").losers().getFirst().reason());
    }

    @Test
    void whoever_is_blocked_is_named_as_the_reason_though_the_click_is_too_old_as_well() {
        var tale = new Tale()
                .blocking(ANN)
                .fact("registration", NOON.plusSeconds(1), click(ANN, NOON))
                .fact("deposit", NOON.plus(Duration.ofDays(40)), click(ANN, NOON));

        assertEquals("affiliate_blocked", tale.told("registration").reason());
        assertEquals("affiliate_blocked", tale.told("deposit").reason());
    }

    @Test
    void a_reversal_is_whose_the_reversed_event_is() {
        var refund = new Tale()
                .fact("sale", NOON.plusSeconds(9), click(ANN, NOON))
                .reversal("refund", NOON.plus(Duration.ofDays(90)), "sale")
                .told("refund");

        assertEquals(ANN, refund.affiliateId());
    }

    @Property(tries = 200)
    void arrival_does_not_matter(@ForAll long seed) {
        var random = new Random(seed);
        var tale = new Tale().blocking(BOB).decided(random.nextBoolean() ? ANN : null, day(random));
        for (int i = 0; i < 20; i++) {
            var click = random.nextBoolean() ? click(random.nextBoolean() ? ANN : BOB, day(random)) : null;
            switch (random.nextInt(4)) {
                case 0 -> tale.anonymous("event" + i, day(random), click);
                case 1 -> tale.coupon("event" + i, day(random), click, "ANN10");
                case 2 -> tale.named("event" + i, day(random), BOB);
                default -> tale.payment("event" + i, day(random), click);
            }
        }
        var expected = tale.told();

        Collections.shuffle(tale.facts, random);

        assertEquals(expected, tale.told());
    }

    private static Instant day(Random random) {
        return NOON.plus(Duration.ofDays(random.nextInt(60)));
    }
}
