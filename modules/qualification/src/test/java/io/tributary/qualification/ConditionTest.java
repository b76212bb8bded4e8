package io.tributary.qualification;

import static io.tributary.qualification.Facts.at;
import static io.tributary.qualification.Facts.fact;
import static io.tributary.qualification.Facts.refund;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.kernel.Money;
import io.tributary.qualification.Verdict.Failed;
import io.tributary.qualification.Verdict.Pending;
import io.tributary.qualification.Verdict.Qualified;
import io.tributary.tracking.attribution.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTest {

    static final String FIFTY = """
            {"sum": {"event": "ftd"}, "at_least": "50.00"}""";
    static final String WITHIN = """
            {"all": [
              {"amount": {"event": "ftd"}, "at_least": 50},
              {"seen": {"event": "kyc_approved"}},
              {"within_days": 30, "of": "registration",
               "condition": {"sum": {"event": "bet", "field": "stake"}, "at_least": "100"}}]}""";

    @Test
    void the_contract_qualifies_at_the_deposit_that_reaches_fifty() {
        var first = fact("ftd", "1", 1, "30.00");
        var second = fact("ftd", "2", 3, "30.00");

        assertEquals(new Qualified(second), verdict(FIFTY, first, second));
    }

    @Test
    void below_the_minimum_it_says_how_far_it_has_come() {
        var pending = assertInstanceOf(Pending.class, verdict(FIFTY, fact("ftd", "1", 1, "30.00")));

        assertEquals("ftd 30.00/50.00 EUR", pending.progress().getFirst().text());
    }

    @Test
    void a_refund_counts_against_the_sum_and_a_later_deposit_mends_it() {
        var first = fact("ftd", "1", 1, "60.00");
        var later = fact("ftd", "2", 5, "20.00");

        assertInstanceOf(Pending.class, verdict(FIFTY, first, refund("1", "r1", 2, "20.00")));
        assertEquals(new Qualified(later), verdict(FIFTY, first, refund("1", "r1", 2, "20.00"), later));
    }

    @Test
    void a_refund_before_its_original_waits_for_it() {
        assertInstanceOf(Pending.class, verdict(FIFTY, refund("1", "r1", 0.5, null), fact("ftd", "1", 1, "60.00")));
    }

    @Test
    void another_currency_does_not_count() {
        assertInstanceOf(Pending.class, verdict(FIFTY, fact("ftd", "1", 1, Money.of("60.00", "USD"), Map.of(), null)));
    }

    @Test
    void it_qualifies_at_the_event_that_completes_it() {
        var registration = fact("registration", "1", 0);
        var bet = fact("bet", "b", 30, null, Map.of("stake", new BigDecimal("120")), null);
        var kyc = fact("kyc_approved", "k", 40);

        assertEquals(new Qualified(kyc), verdict(WITHIN, registration, fact("ftd", "1", 2, "60.00"), bet, kyc));
    }

    @Test
    void what_comes_after_the_window_does_not_count() {
        var late = fact("bet", "b", 30.001, null, Map.of("stake", new BigDecimal("120")), null);

        var failed = assertInstanceOf(
                Failed.class,
                verdict(
                        WITHIN,
                        fact("registration", "1", 0),
                        fact("ftd", "1", 2, "60.00"),
                        late,
                        fact("kyc_approved", "k", 3)));
        assertEquals("window_closed", failed.reason());
    }

    @Test
    void an_open_window_says_how_many_days_are_left() {
        var history = History.of(List.of(fact("registration", "1", 0)));
        var pending = (Pending) parse(WITHIN).verdict(new Case(history, "EUR", at(21)));

        assertEquals(9, pending.progress().getLast().daysLeft(at(21)));
    }

    @Test
    void a_window_may_open_with_the_click() {
        var rule = """
                {"within_days": 7, "of": "click", "condition": {"seen": {"event": "registration"}}}""";

        assertInstanceOf(Qualified.class, verdict(rule, fact("registration", "1", 7)));
        assertInstanceOf(Failed.class, verdict(rule, fact("registration", "1", 7.1)));
    }

    @Test
    void a_field_must_equal_one_of_the_values() {
        var rule = """
                {"seen": {"event": "registration", "where": {"country": ["DE", "AT"], "age": 21}}}""";

        assertInstanceOf(
                Qualified.class,
                verdict(
                        rule,
                        fact(
                                "registration",
                                "1",
                                0,
                                null,
                                Map.of("country", "AT", "age", new BigDecimal("21.0")),
                                null)));
        assertInstanceOf(
                Pending.class,
                verdict(rule, fact("registration", "1", 0, null, Map.of("country", "FR", "age", 21), null)));
    }

    @Test
    void what_must_not_happen_fails_it_and_otherwise_never_delays_it() {
        var rule = """
                {"all": [{"count": {"event": "deposit"}, "at_least": 2}, {"not": {"seen": {"event": "self_excluded"}}}]}""";
        var second = fact("deposit", "2", 2, "10.00");

        assertEquals(new Qualified(second), verdict(rule, fact("deposit", "1", 1, "10.00"), second));
        assertInstanceOf(
                Failed.class, verdict(rule, fact("deposit", "1", 1, "10.00"), second, fact("self_excluded", "x", 9)));
    }

    @Test
    void any_of_several_qualifies_at_the_first_that_holds() {
        var rule = """
                {"any": [{"seen": {"event": "ftd"}}, {"seen": {"event": "account_opened"}}]}""";
        var opened = fact("account_opened", "a", 1);

        assertEquals(new Qualified(opened), verdict(rule, fact("ftd", "1", 2, "5.00"), opened));
    }

    @Test
    void one_refund_takes_back_every_report_of_the_same_payment() {
        var history = History.of(
                List.of(fact("ftd", "1", 1, "60.00"), fact("deposit", "1", 1, "60.00"), refund("1", "r", 2, "60.00")));

        assertEquals(0, history.standing().count());
    }

    @Test
    void it_says_which_event_types_it_needs() {
        var condition = parse(WITHIN);

        assertEquals(
                List.of(Set.of("ftd"), Set.of("kyc_approved"), Set.of("bet")),
                condition.selections().stream().map(Selection::events).toList());
        assertEquals(Set.of("registration"), condition.anchors());
    }

    static Verdict verdict(String rule, Fact... facts) {
        return parse(rule).verdict(new Case(History.of(List.of(facts)), "EUR", at(100)));
    }

    static Condition parse(String rule) {
        try {
            return Condition.parse(new ObjectMapper().readTree(rule), "qualify");
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
