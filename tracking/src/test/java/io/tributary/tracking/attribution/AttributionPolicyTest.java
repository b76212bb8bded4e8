package io.tributary.tracking.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tributary.program.Window;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttributionPolicyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID ANN = id("ann");
    private static final UUID BOB = id("bob");

    @Test
    void a_click_inside_its_window_gets_the_credit() {
        var ftd = fact("ftd", NOON.plusSeconds(60), click(ANN, NOON), false);

        var attribution = attribute(nobodyBlocked(), ftd).get(ftd.eventId());

        assertEquals(Evidence.CLICK, attribution.evidence());
        assertEquals(ANN, attribution.affiliateId());
    }

    @Test
    void the_window_is_half_open() {
        var last = fact("last", NOON.plus(Duration.ofDays(30)).minusMillis(1), click(ANN, NOON), false);
        var late = fact("late", NOON.plus(Duration.ofDays(30)), click(ANN, NOON), true);

        assertEquals(ANN, attribute(nobodyBlocked(), last).get(last.eventId()).affiliateId());
        assertEquals(
                "window_expired",
                attribute(nobodyBlocked(), late).get(late.eventId()).reason());
    }

    @Test
    void an_event_before_its_click_is_not_the_clicks_doing() {
        var early = fact("early", NOON.minusMillis(1), click(ANN, NOON), true);

        assertEquals(
                "before_click",
                attribute(nobodyBlocked(), early).get(early.eventId()).reason());
    }

    @Test
    void the_first_event_with_a_click_binds_the_customer() {
        var registration = fact("registration", NOON.plusSeconds(1), click(ANN, NOON), false);
        var deposit = fact("deposit", NOON.plus(Duration.ofDays(400)), null, false);

        var attribution = attribute(nobodyBlocked(), deposit, registration).get(deposit.eventId());

        assertEquals(Evidence.CUSTOMER, attribution.evidence());
        assertEquals(ANN, attribution.affiliateId());
    }

    @Test
    void what_came_before_the_binding_has_no_evidence() {
        var before = fact("before", NOON.minusSeconds(1), null, false);
        var registration = fact("registration", NOON.plusSeconds(1), click(ANN, NOON), false);

        var attribution = attribute(nobodyBlocked(), registration, before).get(before.eventId());

        assertEquals(Attribution.none("no_evidence", List.of()), attribution);
    }

    @Test
    void a_click_of_somebody_else_is_stronger_than_the_binding() {
        var registration = fact("registration", NOON.plusSeconds(1), click(ANN, NOON), false);
        var sale = fact("sale", NOON.plusSeconds(9), click(BOB, NOON.plusSeconds(5)), false);

        var attribution = attribute(nobodyBlocked(), registration, sale).get(sale.eventId());

        assertEquals(BOB, attribution.affiliateId());
        assertEquals(ANN, attribution.losers().getFirst().affiliateId());
        assertEquals("weaker_evidence", attribution.losers().getFirst().reason());
    }

    @Test
    void a_blocked_affiliate_loses_to_the_next_evidence() {
        var registration = fact("registration", NOON.plusSeconds(1), click(ANN, NOON), false);
        var sale = fact("sale", NOON.plusSeconds(9), click(BOB, NOON.plusSeconds(5)), false);

        var attributions = attribute(BOB::equals, registration, sale);

        assertEquals(ANN, attributions.get(sale.eventId()).affiliateId());
        assertEquals(
                "affiliate_blocked",
                attributions.get(sale.eventId()).losers().getFirst().reason());
        assertEquals(
                "affiliate_blocked",
                attribute(ANN::equals, registration).get(registration.eventId()).reason());
    }

    @Test
    void a_reversal_is_whose_the_reversed_event_is() {
        var sale = fact("sale", NOON.plusSeconds(9), click(ANN, NOON), false);
        var refund = new Fact(
                id("refund"),
                "refund",
                "refund",
                true,
                null,
                null,
                null,
                null,
                null,
                NOON.plus(Duration.ofDays(90)),
                NOON,
                "sale",
                null,
                Map.of());

        assertEquals(
                ANN,
                attribute(nobodyBlocked(), refund, sale).get(refund.eventId()).affiliateId());
    }

    @Property(tries = 200)
    void arrival_does_not_matter(@ForAll long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < 20; i++) {
            var at = NOON.plus(Duration.ofDays(random.nextInt(60)));
            var click = random.nextBoolean()
                    ? click(random.nextBoolean() ? ANN : BOB, NOON.plus(Duration.ofDays(random.nextInt(60))))
                    : null;
            facts.add(fact("event" + i, at, click, random.nextInt(4) == 0));
        }
        var expected = attribute(BOB::equals, facts.toArray(Fact[]::new));

        Collections.shuffle(facts, random);

        assertEquals(expected, attribute(BOB::equals, facts.toArray(Fact[]::new)));
    }

    private static Map<UUID, Attribution> attribute(Predicate<UUID> blocked, Fact... facts) {
        return new AttributionPolicy(Window.days(30), Window.UNLIMITED, blocked)
                .attribute(new Timeline(id("customer"), id("program"), List.of(facts)));
    }

    private static Predicate<UUID> nobodyBlocked() {
        return affiliate -> false;
    }

    private static Fact fact(String externalId, Instant at, @Nullable ClickEvidence click, boolean anonymous) {
        return new Fact(
                id(externalId),
                "event",
                externalId,
                anonymous,
                click,
                null,
                null,
                null,
                null,
                at,
                at,
                null,
                null,
                Map.of());
    }

    private static ClickEvidence click(UUID affiliate, Instant at) {
        return new ClickEvidence(id(affiliate + " at " + at), at, id("link of " + affiliate), affiliate);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
