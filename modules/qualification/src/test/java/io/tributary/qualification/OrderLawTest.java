package io.tributary.qualification;

import static io.tributary.qualification.Facts.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tributary.qualification.Condition.All;
import io.tributary.qualification.Condition.Amount;
import io.tributary.qualification.Condition.Any;
import io.tributary.qualification.Condition.Count;
import io.tributary.qualification.Condition.Not;
import io.tributary.qualification.Condition.Seen;
import io.tributary.qualification.Condition.Sum;
import io.tributary.qualification.Condition.Within;
import io.tributary.tracking.attribution.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The order and the number of reports never decide. */
class OrderLawTest {

    @Property(tries = 2000)
    void shuffled_and_duplicated_histories_get_the_same_verdict(
            @ForAll("conditions") Condition condition, @ForAll("facts") List<Fact> facts, @ForAll Random random) {
        var again = new ArrayList<>(facts);
        facts.stream().filter(_ -> random.nextBoolean()).forEach(again::add);
        Collections.shuffle(again, random);

        assertEquals(condition.verdict(asked(facts)), condition.verdict(asked(again)));
    }

    @Property(tries = 500)
    void a_condition_and_its_json_say_the_same(
            @ForAll("conditions") Condition condition, @ForAll("facts") List<Fact> facts) {
        var read = Condition.parse(condition.json(), "qualify");

        assertEquals(condition, read);
        assertEquals(condition.verdict(asked(facts)), read.verdict(asked(facts)));
    }

    private static Case asked(List<Fact> facts) {
        return new Case(History.of(facts), "EUR", at(20));
    }

    @Provide
    Arbitrary<List<Fact>> facts() {
        var event = Arbitraries.of("registration", "kyc", "deposit");
        var fact = Combinators.combine(
                        event,
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 30))
                .as((type, txid, cents) -> type.equals("deposit")
                        ? Facts.fact(type, "t" + txid, txid % 4, "%d.00".formatted(cents))
                        : Facts.fact(type, "t" + txid, txid % 4, null, Map.of("level", "full"), null));
        var refund = Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 30))
                .as((txid, cents) -> Facts.refund("t" + txid, "r" + txid, txid % 3, cents == 0 ? null : cents + ".00"));
        return Arbitraries.frequencyOf(Tuple.of(3, fact), Tuple.of(1, refund))
                .list()
                .ofMaxSize(20)
                .map(List::copyOf)
                .map(OrderLawTest::oneContentPerKey);
    }

    /** Tracking refuses the same external id with another content, so a history never holds both. */
    private static List<Fact> oneContentPerKey(List<Fact> facts) {
        var seen = new HashMap<UUID, Fact>();
        facts.forEach(fact -> seen.putIfAbsent(fact.eventId(), fact));
        return facts.stream().filter(fact -> seen.get(fact.eventId()) == fact).toList();
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return conditions(3);
    }

    private static Arbitrary<Condition> conditions(int depth) {
        var minimum = Arbitraries.integers().between(1, 40);
        Arbitrary<Condition> simple = Arbitraries.oneOf(
                Arbitraries.of("registration", "kyc").<Condition>map(event -> new Seen(Selection.of(event))),
                minimum.map(least -> new Sum(Selection.of("deposit"), BigDecimal.valueOf(least))),
                minimum.map(least -> new Amount(Selection.of("deposit"), BigDecimal.valueOf(least))),
                minimum.map(least -> new Count(Selection.of("deposit"), least)));
        if (depth == 0) {
            return simple;
        }
        var inner = conditions(depth - 1);
        var several = inner.list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                simple,
                inner.map(Not::new),
                several.map(All::new),
                several.map(Any::new),
                Combinators.combine(
                                Arbitraries.integers().between(1, 4), Arbitraries.of("click", "registration"), inner)
                        .as(Within::new));
    }
}
