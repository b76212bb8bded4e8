package io.tributary.commissions;

import static io.tributary.commissions.Story.ANN;
import static io.tributary.commissions.Story.BOB;
import static io.tributary.commissions.Story.CPA;
import static io.tributary.commissions.Story.SHARE;
import static io.tributary.commissions.Story.at;
import static io.tributary.commissions.Story.credit;
import static io.tributary.commissions.Story.fact;
import static io.tributary.commissions.Story.id;
import static io.tributary.commissions.Story.plans;
import static io.tributary.commissions.Story.rate;
import static io.tributary.commissions.Story.refund;
import static io.tributary.commissions.Story.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tributary.kernel.Money;
import io.tributary.tracking.attribution.Attribution;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatingTest {

    final PlanBook cpa = plans(version(1, -60, CPA));
    final PlanBook share = plans(version(1, -60, SHARE));

    @Test
    void the_contract_earns_150_held_for_14_days() {
        var line = rate(cpa, fact("ftd", "1001", 1, "60.00")).desired().getFirst();

        assertEquals(Money.of("150.00", "EUR"), line.amount());
        assertEquals("cpa", line.key());
        assertEquals(ANN, line.affiliateId());
        assertEquals(at(1), line.earnedAt());
        assertEquals(at(15), line.holdUntil());
        assertEquals(
                "150.00 EUR for ftd 1001: 150.00 EUR once per customer by component cpa of plan standard, version 1; "
                        + "its condition was completed by ftd 1001 at 2026-03-02T12:00:00Z.",
                line.explanation().sentence());
    }

    @Test
    void a_hold_runs_by_the_calendar_of_the_tenant() {
        var line = rate(cpa, fact("ftd", "1", 20, "60.00")).desired().getFirst();

        // Malta put its clocks forward on 29 March 2026, so these 14 days have one hour less.
        assertEquals(Instant.parse("2026-04-04T11:00:00Z"), line.holdUntil());
    }

    @Test
    void a_cumulative_sum_is_earned_when_it_is_reached() {
        var line = rate(cpa, fact("ftd", "1", 1, "30.00"), fact("ftd", "2", 3, "30.00"))
                .desired()
                .getFirst();

        assertEquals(at(3), line.earnedAt());
        assertEquals(id("ftd1"), line.eventId());
    }

    @Test
    void below_the_sum_it_is_withheld_with_its_progress() {
        var rated = rate(cpa, fact("ftd", "1", 1, "30.00"));

        assertTrue(rated.desired().isEmpty());
        assertEquals("pending", rated.withheld().getFirst().reason());
        assertEquals(
                "ftd 30.00/50.00 EUR",
                rated.withheld().getFirst().progress().getFirst().text());
    }

    @Test
    void a_refund_of_one_part_of_the_sum_takes_the_commission_back() {
        var rated = rate(cpa, fact("ftd", "1", 1, "30.00"), fact("ftd", "2", 3, "30.00"), refund("2", "r", 4, "15.00"));

        assertTrue(rated.desired().isEmpty());
    }

    @Test
    void a_partial_refund_takes_back_its_part_of_a_share() {
        var line = rate(share, fact("deposit", "1", 1, "100.00"), refund("1", "r", 4, "30.00"))
                .desired()
                .getFirst();

        assertEquals(Money.of("17.50", "EUR"), line.amount());
    }

    @Test
    void a_partial_refund_takes_its_part_of_what_the_cap_left() {
        var capped = plans(version(1, -60, """
                {"key": "share", "event": "deposit", "earn": {"percent": "25", "min": "2.00", "max": "10.00"}}"""));

        assertEquals(
                Money.of("7.00", "EUR"),
                rate(capped, fact("deposit", "1", 1, "100.00"), refund("1", "r", 4, "30.00"))
                        .desired()
                        .getFirst()
                        .amount());
        assertEquals(
                Money.of("2.00", "EUR"),
                rate(capped, fact("deposit", "1", 1, "4.00"))
                        .desired()
                        .getFirst()
                        .amount());
    }

    @Test
    void a_whole_refund_leaves_nothing_and_says_so() {
        var rated = rate(share, fact("deposit", "1", 1, "100.00"), refund("1", "r", 4, null));

        assertTrue(rated.desired().isEmpty());
        assertEquals("taken_back", rated.withheld().getFirst().reason());
    }

    @Test
    void each_line_is_rounded_once_half_to_even() {
        var lines = rate(
                        share,
                        fact("deposit", "1", 1, "133.34"),
                        fact("deposit", "2", 2, "133.34"),
                        fact("deposit", "3", 3, "133.34"),
                        fact("deposit", "4", 4, "0.10"))
                .desired();

        assertEquals(
                List.of("33.34", "33.34", "33.34", "0.02"),
                lines.stream().map(line -> line.amount().amount()).toList());
    }

    @Test
    void currencies_have_their_own_decimals() {
        var yen = plans(version(Story.STANDARD, 1, -60, "JPY", SHARE));
        var dinar = plans(version(Story.STANDARD, 1, -60, "KWD", SHARE));

        assertEquals(
                Money.of("26", "JPY"),
                rate(yen, fact("deposit", "1", 1, Money.of("102", "JPY"), null))
                        .desired()
                        .getFirst()
                        .amount());
        assertEquals(
                Money.of("0.252", "KWD"),
                rate(dinar, fact("deposit", "1", 1, Money.of("1.006", "KWD"), null))
                        .desired()
                        .getFirst()
                        .amount());
    }

    @Test
    void another_currency_earns_nothing_yet_and_says_so() {
        var rated = rate(share, fact("deposit", "1", 1, Money.of("100.00", "USD"), null));

        assertTrue(rated.desired().isEmpty());
        assertEquals("other_currency", rated.withheld().getFirst().reason());
    }

    @Test
    void a_flat_amount_is_earned_once_unless_each_event_earns() {
        var each = plans(version(1, -60, """
                {"key": "lead", "event": "ftd", "earn": {"flat": "5.00"}, "each": true}"""));
        var two = List.of(fact("ftd", "1", 1, "60.00"), fact("ftd", "2", 2, "60.00"));

        assertEquals(1, rate(cpa, two).desired().size());
        assertEquals(2, rate(each, two).desired().size());
    }

    @Test
    void an_event_is_rated_by_the_version_in_force_when_it_happened() {
        var raised = plans(version(1, -60, SHARE), version(2, 10, """
                {"key": "share", "event": "deposit", "earn": {"percent": "50"}}"""));

        assertEquals(
                List.of("25.00", "50.00"),
                rate(raised, fact("deposit", "1", 9.9, "100.00"), fact("deposit", "2", 10, "100.00")).desired().stream()
                        .map(line -> line.amount().amount())
                        .toList());
    }

    @Test
    void what_is_taken_back_later_is_taken_back_by_the_version_of_the_original() {
        var raised = plans(version(1, -60, SHARE), version(2, 10, """
                {"key": "share", "event": "deposit", "earn": {"percent": "50"}}"""));

        var line = rate(raised, fact("deposit", "1", 9, "100.00"), refund("1", "r", 20, "40.00"))
                .desired()
                .getFirst();

        assertEquals(Money.of("15.00", "EUR"), line.amount());
        assertEquals(1, line.explanation().version());
    }

    @Test
    void an_own_plan_goes_before_that_of_the_program() {
        var own = id("own");
        var book = new PlanBook(
                List.of(version(1, -60, SHARE), version(own, 1, -60, "EUR", """
                        {"key": "share", "event": "deposit", "earn": {"percent": "40"}}""")),
                List.of(
                        new PlanBook.Assigned(null, Story.STANDARD, Instant.EPOCH, id("a")),
                        new PlanBook.Assigned(BOB, own, at(5), id("b"))));
        var deposits = List.of(fact("deposit", "1", 4, "100.00"), fact("deposit", "2", 6, "100.00"));

        assertEquals(List.of("25.00", "40.00"), amounts(rate(book, credit(BOB, deposits), deposits)));
        assertEquals(List.of("25.00", "25.00"), amounts(rate(book, credit(ANN, deposits), deposits)));
    }

    @Test
    void before_any_plan_nothing_is_earned() {
        assertEquals(
                "no_plan",
                rate(plans(), fact("ftd", "1", 1, "60.00"))
                        .withheld()
                        .getFirst()
                        .reason());
    }

    @Test
    void what_is_nobodys_earns_nobody_anything() {
        var ftd = fact("ftd", "1", 1, "60.00");

        assertTrue(rate(cpa, Map.of(ftd.eventId(), Attribution.none("no_evidence", List.of())), List.of(ftd))
                .desired()
                .isEmpty());
    }

    @Test
    void the_explanation_holds_all_that_is_needed_to_work_it_out_again() {
        var explanation = rate(share, fact("deposit", "1", 1, "100.00"), refund("1", "r", 4, "30.00"))
                .desired()
                .getFirst()
                .explanation();

        assertEquals(
                List.of("25 % of 100.00 EUR is 25", "70.00 EUR of 100.00 EUR is left, and so is that part of it"),
                explanation.steps());
        assertEquals(List.of("r"), explanation.facts().getFirst().takenBackBy());
        assertEquals("half to even, to 2 decimals of EUR", explanation.rounding());
        assertEquals("25", explanation.component().at("/earn/percent").asText());
    }

    static List<String> amounts(Rated rated) {
        return rated.desired().stream().map(line -> line.amount().amount()).toList();
    }
}
