package io.tributary.tracking.dialect;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class VocabularyTest {

    private record Case(Dialect dialect, String said, String heard) {}

    @Test
    void each_dialect_is_understood() {
        var cases = Stream.of(
                new Case(
                        Dialect.TUNE,
                        "transaction_id=c1&goal_id=ftd&amount=60&adv_sub=o1&security_token=s",
                        "click_id=c1&amount=60&txid=o1&event=ftd&currency=EUR"),
                new Case(Dialect.TUNE, "transaction_id=c1&goal_id=ftd", "click_id=c1&txid=c1&event=ftd"),
                new Case(
                        Dialect.TUNE,
                        "transaction_id=c1&goal_id=ftd&adv_sub=o1&conversion_unique_id=u1",
                        "click_id=c1&txid=u1&event=ftd"),
                new Case(
                        Dialect.EVERFLOW,
                        "nid=7&transaction_id=c1&adv_event_id=ftd&order_id=o1&amount=60&coupon_code=X",
                        "nid=7&click_id=c1&txid=o1&amount=60&coupon=X&event=ftd&currency=EUR"),
                new Case(
                        Dialect.AFFISE,
                        "clickid=c1&goal=ftd&action_id=a1&sum=60&currency=USD&status=1",
                        "click_id=c1&txid=a1&amount=60&currency=USD&status=1&event=ftd"),
                new Case(
                        Dialect.AFFISE,
                        "clickid=c1&goal=ftd&action_id=a1&sum=60&status=3",
                        "click_id=c1&txid=a1:back&status=3&event=ftd&reverses=a1"),
                new Case(
                        Dialect.VOLUUM,
                        "cid=c1&payout=60&txid=t1&et=ftd&key=s",
                        "click_id=c1&amount=60&txid=t1&event=ftd&currency=EUR"),
                new Case(
                        Dialect.KEITARO,
                        "subid=c1&tid=t1&payout=60&currency=usd&status=lead",
                        "click_id=c1&txid=t1&amount=60&currency=USD&event=lead"),
                new Case(Dialect.KEITARO, "subid=c1", "click_id=c1&txid=c1&event=sale"),
                new Case(
                        Dialect.KEITARO,
                        "subid=c1&tid=t1&status=billed&sale_status=billed,paid",
                        "click_id=c1&txid=t1&sale_status=billed,paid&event=sale"),
                new Case(
                        Dialect.KEITARO,
                        "subid=c1&tid=t1&status=rejected&payout=60",
                        "click_id=c1&txid=t1:back&event=rejected&reverses=t1"),
                new Case(
                        Dialect.BINOM,
                        "cnv_id=c1&payout=60&cnv_status=ftd",
                        "click_id=c1&amount=60&txid=c1&event=ftd&currency=EUR"),
                new Case(
                        Dialect.REDTRACK,
                        "clickid=c1&sum=60&type=ftd",
                        "click_id=c1&amount=60&txid=c1&event=ftd&currency=EUR"));

        assertAll(cases.<Executable>map(one -> () -> assertEquals(
                values(one.heard()),
                new Vocabulary(one.dialect(), Map.of(), Map.of(), null)
                        .hear(values(one.said()), "EUR")
                        .values(),
                one::said)));
    }

    @Test
    void the_affiliates_pay_is_never_taken_for_the_amount() {
        for (var dialect : new Dialect[] {Dialect.TUNE, Dialect.EVERFLOW, Dialect.AFFISE}) {
            var heard = new Vocabulary(dialect, Map.of(), Map.of(), null).hear(values("payout=60"), "EUR");

            assertFalse(heard.values().containsKey("amount"), dialect::name);
        }
    }

    @Test
    void what_is_not_final_is_told_apart() {
        var affise = new Vocabulary(Dialect.AFFISE, Map.of(), Map.of(), null);
        var keitaro = new Vocabulary(Dialect.KEITARO, Map.of(), Map.of(), null);

        assertTrue(affise.hear(values("clickid=c1&status=2"), "EUR").open());
        assertTrue(affise.hear(values("clickid=c1&status=5"), "EUR").open());
        assertTrue(keitaro.hear(values("subid=c1&status=ping&ignore_status=ping,test"), "EUR")
                .open());
        assertFalse(affise.hear(values("clickid=c1&status=1"), "EUR").open());
    }

    @Test
    void words_of_its_own_go_first() {
        var own = new Vocabulary(
                Dialect.AFFISE, Map.of("order", "txid", "sum", "fee"), Map.of("2", "ftd"), "registration");

        assertEquals(
                values("click_id=c1&txid=o1&fee=1&event=ftd"),
                own.hear(values("clickid=c1&goal=2&order=o1&sum=1"), "EUR").values());
        assertEquals(
                values("click_id=c1&txid=c1&event=registration"),
                own.hear(values("clickid=c1"), "EUR").values());
    }

    private static Map<String, Object> values(String query) {
        var values = new LinkedHashMap<String, Object>();
        for (var pair : query.split("&")) {
            values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return values;
    }
}
