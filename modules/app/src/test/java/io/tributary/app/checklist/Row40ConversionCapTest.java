package io.tributary.app.checklist;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.app.attribution.Rivals;
import io.tributary.testing.TestClock;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Caps: the 11th conversion under cap 10 is stored, not paid, code cap_reached. */
@QuarkusTest
class Row40ConversionCapTest {

    private static final String CAP = """
            {"caps": [{"event": "ftd", "scope": "program", "period": "total", "most": %d}]}""";

    @Inject
    TestClock clock;

    @Test
    void the_eleventh_conversion_is_kept_and_attributed_and_earns_nothing() {
        var rivals = new Rivals();
        rivals.rules(CAP.formatted(10)).statusCode(200);
        var click = rivals.annsClick();
        var last = "";
        for (int i = 0; i < 11; i++) {
            last = rivals.ftd("d" + i, "p" + i, "click_id", click);
        }
        var eleventh = last;

        rivals.awaitCredit(eleventh, rivals.ann);
        rivals.awaitEarned(rivals.ann, "1500.00");
        var event = rivals.json(eleventh);
        assertEquals(List.of("cap_reached"), event.getList("attribution.flags.code"));
        assertEquals(List.of("10 ftd in total"), event.getList("attribution.flags.detail"));
        assertEquals(
                List.of("cap_reached"),
                rivals.json("/api/v1/ratings/" + event.getString("customer")).getList("withheld.reason"));
    }

    @Test
    void of_many_that_arrive_at_once_just_as_many_are_paid() {
        var rivals = new Rivals();
        rivals.rules(CAP.formatted(10)).statusCode(200);
        var batch = IntStream.range(0, 40)
                .mapToObj(i -> Map.of(
                        "event",
                        "ftd",
                        "txid",
                        "d" + i,
                        "customer_id",
                        "p" + i,
                        "affiliate",
                        rivals.ann,
                        "amount",
                        "60.00",
                        "currency",
                        "EUR"))
                .toList();

        rivals.post("/api/v1/events", batch).statusCode(200);

        rivals.awaitEarned(rivals.ann, "1500.00");
        Rivals.awaiting(() -> rivals.tenant
                .request()
                .get("/api/v1/events?limit=200")
                .then()
                .body("items.count { it.attribution == null }", equalTo(0)));
        rivals.awaitEarned(rivals.ann, "1500.00");
    }

    @Test
    void a_dry_run_foresees_the_cap() {
        var rivals = new Rivals();
        rivals.rules(CAP.formatted(1)).statusCode(200);
        rivals.awaitCredit(rivals.ftd("d1", "p1", "affiliate", rivals.ann), rivals.ann);

        rivals.casino
                .postback(
                        "ftd",
                        "d2",
                        "customer_id",
                        "p2",
                        "affiliate",
                        rivals.ann,
                        "amount",
                        "60.00",
                        "currency",
                        "EUR",
                        "dry_run",
                        "1")
                .statusCode(200)
                .body(containsString("cap_reached"));
    }

    @Test
    void a_late_conversion_takes_the_place_of_one_that_happened_after_it() {
        var rivals = new Rivals();
        rivals.rules(CAP.formatted(1)).statusCode(200);
        var since = clock.instant().minusSeconds(600);
        rivals.ftd(
                "second",
                "p2",
                "affiliate",
                rivals.bob,
                "ts",
                since.plusSeconds(60).toString());
        rivals.awaitEarned(rivals.bob, "150.00");

        rivals.ftd("first", "p1", "affiliate", rivals.ann, "ts", since.toString());

        rivals.awaitEarned(rivals.ann, "150.00");
        rivals.awaitEarned(rivals.bob, "0.00");
    }

    @Test
    void each_affiliate_has_a_cap_of_its_own_where_it_says_so() {
        var rivals = new Rivals();
        rivals.rules("""
                {"caps": [{"event": null, "scope": "affiliate", "period": "month", "most": 1}]}""").statusCode(200);
        for (int i = 0; i < 3; i++) {
            rivals.ftd("a" + i, "a" + i, "affiliate", rivals.ann);
            rivals.ftd("b" + i, "b" + i, "affiliate", rivals.bob);
        }

        rivals.awaitEarned(rivals.ann, "150.00");
        rivals.awaitEarned(rivals.bob, "150.00");
    }
}
