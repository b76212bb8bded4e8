package io.tributary.app.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tributary.app.attribution.Rivals;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Caps: the 11th conversion under cap 10 is stored, not paid, code cap_reached. */
@QuarkusTest
class Row40ConversionCapTest {

    private static final String CAP = """
            {"caps": [{"event": "ftd", "scope": "program", "period": "total", "most": %d}]}""";

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
    void a_late_conversion_takes_the_place_of_one_that_happened_after_it() {
        var rivals = new Rivals();
        rivals.rules(CAP.formatted(1)).statusCode(200);
        var since = Instant.now().minusSeconds(600);
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
