package io.tributary.app.tracking;

import static io.tributary.app.tracking.Casino.ftd;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.kernel.CurrentTenant;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.attribution.Evidence;
import io.tributary.tracking.attribution.Fact;
import io.tributary.tracking.attribution.Timeline;
import io.tributary.tracking.attribution.Timelines;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimelineTest {

    @Inject
    Timelines timelines;

    @Inject
    Attributions attributions;

    @Test
    void events_of_a_click_join_the_customer_who_is_named_with_it() {
        var casino = new Casino();
        var click = casino.click();
        var anonymous =
                customerOf(casino, casino.report(Map.of("event", "registration", "txid", "r", "click_id", click)));
        assertEquals(List.of("r"), txids(timeline(casino, anonymous)));

        var named = customerOf(casino, casino.report(ftd("d", Map.of("click_id", click))));

        assertEquals(List.of("r", "d"), txids(timeline(casino, named)));
        assertEquals(List.of(), txids(timeline(casino, anonymous)));
    }

    @Test
    void of_two_customers_named_with_a_click_the_earlier_gets_its_events() {
        var casino = new Casino();
        var click = casino.click();
        casino.report(Map.of("event", "registration", "txid", "r", "click_id", click));
        var later = customerOf(casino, casino.report(ftd("late", Map.of("customer_id", "late", "click_id", click))));
        var earlier = customerOf(
                casino,
                casino.report(
                        ftd("early", Map.of("customer_id", "early", "click_id", click, "ts", "2026-01-01T00:00:00Z"))));

        assertEquals(List.of("late"), txids(timeline(casino, later)));
        assertEquals(List.of("early", "r"), txids(timeline(casino, earlier)));
    }

    @Test
    void a_refund_without_a_customer_joins_whose_event_it_takes_back() {
        var casino = new Casino();
        var refund = Map.of("event", "ftd", "txid", "refund", "reverses", "d", "amount", "60.00", "currency", "EUR");
        var alone = customerOf(casino, casino.report(refund));
        assertEquals(List.of("refund"), txids(timeline(casino, alone)));

        var named = customerOf(casino, casino.report(ftd("d", Map.of("click_id", casino.click()))));

        var timeline = timeline(casino, named);
        assertEquals(2, timeline.facts().size());
        assertEquals(List.of(), txids(timeline(casino, alone)));
        var credit = attributions(casino, timeline);
        assertEquals(
                List.of(Evidence.CLICK, Evidence.CLICK),
                credit.stream().map(Attribution::evidence).toList());
    }

    @Test
    void the_order_of_arrival_does_not_matter() {
        var outcomes = new HashSet<List<String>>();

        for (int seed = 0; seed < 4; seed++) {
            outcomes.add(outcome(new Random(seed)));
        }

        assertEquals(1, outcomes.size(), outcomes::toString);
    }

    /** A registration through a click, deposits with and without it, some of them twice, in a random order. */
    private List<String> outcome(Random order) {
        var casino = new Casino();
        var click = casino.click();
        var reports = new ArrayList<Map<String, Object>>();
        reports.add(Map.of("event", "registration", "txid", "r", "click_id", click));
        reports.add(ftd("d0", Map.of()));
        reports.add(ftd("d1", Map.of("click_id", click)));
        reports.add(ftd("d2", Map.of()));
        reports.addAll(List.copyOf(reports.subList(0, 3)));
        Collections.shuffle(reports, order);
        var customers = new HashSet<String>();
        for (var report : reports) {
            var timed = new HashMap<>(report);
            timed.put("ts", "2026-01-01T00:00:0" + report.get("txid").hashCode() % 10 + "Z");
            var customer = customerOf(casino, casino.report(timed));
            if (report.containsKey("customer_id")) {
                customers.add(customer);
            }
        }
        var timeline = timeline(casino, customers.iterator().next());
        var credit = attributions(casino, timeline).iterator();
        return txids(timeline).stream()
                .map(txid -> txid + " " + credit.next().evidence())
                .toList();
    }

    private static String customerOf(Casino casino, io.restassured.response.ValidatableResponse receipt) {
        String trace = receipt.statusCode(200).extract().path("trace");
        return casino.get(trace).statusCode(200).extract().path("customer");
    }

    private Timeline timeline(Casino casino, String customer) {
        var id = UUID.fromString(customer);
        return CurrentTenant.get(
                casino.tenant.key(), () -> timelines.of(List.of(id)).get(id));
    }

    private List<Attribution> attributions(Casino casino, Timeline timeline) {
        var credit = CurrentTenant.get(casino.tenant.key(), () -> attributions.attribute(timeline));
        return timeline.facts().stream().map(fact -> credit.get(fact.eventId())).toList();
    }

    private static List<String> txids(Timeline timeline) {
        return timeline.facts().stream().map(Fact::externalId).toList();
    }
}
