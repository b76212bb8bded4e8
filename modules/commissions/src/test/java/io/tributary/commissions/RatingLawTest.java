package io.tributary.commissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tributary.tracking.attribution.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever happens, in whatever order it is reported. */
class RatingLawTest {

    static final PlanBook PLANS = Story.plans(
            Story.version(1, -60, Story.CPA, Story.SHARE),
            Story.version(2, 3, Story.CPA.replace("150.00", "175.00"), """
                    {"key": "share", "event": "deposit", "earn": {"percent": "33.3333", "max": "9.00"},
                     "qualify": {"not": {"seen": {"event": "chargeback"}}}}"""));

    @Property(tries = 1000)
    void the_same_facts_in_any_order_and_number_give_the_same_lines(
            @ForAll("facts") List<Fact> facts, @ForAll Random random) {
        var again = new ArrayList<>(facts);
        facts.stream().filter(_ -> random.nextBoolean()).forEach(again::add);
        Collections.shuffle(again, random);

        assertEquals(Story.rate(PLANS, facts), Story.rate(PLANS, again));
    }

    @Property(tries = 1000)
    void nothing_is_earned_twice_and_nothing_is_negative(@ForAll("facts") List<Fact> facts) {
        var lines = Story.rate(PLANS, facts).desired();

        assertEquals(
                lines.size(), lines.stream().map(DesiredLine::key).distinct().count());
        assertTrue(lines.stream().allMatch(line -> line.amount().isPositive()));
    }

    @Property(tries = 1000)
    void booking_after_each_report_in_any_order_ends_in_the_same_money(
            @ForAll("facts") List<Fact> facts, @ForAll Random random) {
        var atOnce = new DifferenceTest.Books(PLANS);
        atOnce.rate(facts.toArray(Fact[]::new));

        var oneByOne = new DifferenceTest.Books(PLANS);
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        for (int i = 1; i <= shuffled.size(); i++) {
            oneByOne.rate(shuffled.subList(0, i).toArray(Fact[]::new));
        }

        assertEquals(atOnce.money(), oneByOne.money());
        assertEquals(List.of(), oneByOne.rate(shuffled.toArray(Fact[]::new)));
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        var txid = Arbitraries.integers().between(1, 6);
        var amount = Arbitraries.integers().between(1, 6000);
        var money = Combinators.combine(Arbitraries.of("ftd", "deposit"), txid, amount)
                .as((type, id, cents) ->
                        Story.fact(type, type + id, id, "%d.%02d".formatted(cents / 100, cents % 100)));
        var refund = Combinators.combine(Arbitraries.of("ftd", "deposit"), txid, amount)
                .as((type, id, cents) -> Story.refund(
                        type + id, type + cents, id % 4, cents % 3 == 0 ? null : "%d.00".formatted(cents / 100)));
        var chargeback = txid.map(id -> Story.fact("chargeback", "c" + id, id));
        return Arbitraries.frequencyOf(Tuple.of(6, money), Tuple.of(3, refund), Tuple.of(1, chargeback))
                .list()
                .ofMaxSize(15)
                .map(RatingLawTest::oneContentPerKey);
    }

    /** Tracking refuses the same external id with another content, so a timeline never holds both. */
    private static List<Fact> oneContentPerKey(List<Fact> facts) {
        var once = new LinkedHashMap<UUID, Fact>();
        facts.forEach(fact -> once.putIfAbsent(fact.eventId(), fact));
        return List.copyOf(once.values());
    }
}
