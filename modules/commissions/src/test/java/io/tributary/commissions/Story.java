package io.tributary.commissions;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.kernel.Money;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.attribution.ClickEvidence;
import io.tributary.tracking.attribution.Evidence;
import io.tributary.tracking.attribution.Fact;
import io.tributary.tracking.attribution.Timeline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer of one program did, told in a test's words; days are counted from the click. */
final class Story {

    static final Instant CLICK = Instant.parse("2026-03-01T12:00:00Z");
    static final ZoneId MALTA = ZoneId.of("Europe/Malta");
    static final UUID ANN = id("ann");
    static final UUID BOB = id("bob");
    static final UUID STANDARD = id("standard");

    /** The component of the contract's first conversion. */
    static final String CPA = """
            {"key": "cpa", "event": "ftd", "qualify": {"sum": {"event": "ftd"}, "at_least": "50.00"},
             "earn": {"flat": "150.00"}, "hold": "P14D"}""";

    static final String SHARE = """
            {"key": "share", "event": "deposit", "earn": {"percent": "25"}}""";

    private Story() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Instant at(double day) {
        return CLICK.plusSeconds(Math.round(day * 86_400));
    }

    static Fact fact(String event, String txid, double day) {
        return fact(event, txid, day, (Money) null, null);
    }

    static Fact fact(String event, String txid, double day, String amount) {
        return fact(event, txid, day, Money.of(amount, "EUR"), null);
    }

    static Fact refund(String reverses, String txid, double day, @Nullable String amount) {
        return fact("refund", txid, day, amount == null ? null : Money.of(amount, "EUR"), reverses);
    }

    static Fact fact(String event, String txid, double day, @Nullable Money amount, @Nullable String reverses) {
        var id = id(event + txid);
        var click = new ClickEvidence(id("click"), CLICK, id("link"), ANN);
        return new Fact(
                id, event, txid, false, click, null, null, amount, null, at(day), at(day), reverses, null, Map.of());
    }

    static Terms version(int number, double fromDay, String... components) {
        return version(STANDARD, number, fromDay, "EUR", components);
    }

    static Terms version(UUID plan, int number, double fromDay, String currency, String... components) {
        try {
            var json = new ObjectMapper().readTree("[" + String.join(",", components) + "]");
            return new Terms(
                    id(plan + " v" + number),
                    plan,
                    plan.equals(STANDARD) ? "standard" : "other",
                    number,
                    at(fromDay),
                    currency,
                    Component.parseAll(json, currency));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    static PlanBook plans(Terms... terms) {
        var everybody = new PlanBook.Assigned(null, STANDARD, Instant.EPOCH, id("first"));
        return new PlanBook(List.of(terms), List.of(everybody));
    }

    static Rated rate(PlanBook plans, Fact... facts) {
        return rate(plans, List.of(facts));
    }

    /** Everything is Ann's. */
    static Rated rate(PlanBook plans, Collection<Fact> facts) {
        return rate(plans, credit(ANN, facts), facts);
    }

    static Rated rate(PlanBook plans, Map<UUID, Attribution> credit, Collection<Fact> facts) {
        var timeline = new Timeline(id("customer"), id("program"), new ArrayList<>(facts));
        return Rating.rate(timeline, credit, plans, MALTA, at(100));
    }

    static Map<UUID, Attribution> credit(UUID affiliate, Collection<Fact> facts) {
        return facts.stream().map(Fact::eventId).distinct().collect(toMap(identity(), _ -> credit(affiliate)));
    }

    static Attribution credit(UUID affiliate) {
        return new Attribution(Evidence.CLICK, affiliate, id("link"), id("click"), null, List.of());
    }
}
