package io.tributary.commissions;

import static io.tributary.commissions.Story.ANN;
import static io.tributary.commissions.Story.BOB;
import static io.tributary.commissions.Story.at;
import static io.tributary.commissions.Story.credit;
import static io.tributary.commissions.Story.fact;
import static io.tributary.commissions.Story.refund;
import static io.tributary.commissions.Story.version;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.tributary.kernel.Money;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.attribution.Fact;
import io.tributary.tracking.attribution.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    final Books books = new Books(Story.plans(version(1, -60, Story.CPA, Story.SHARE)));

    @Test
    void what_was_booked_is_not_booked_again() {
        assertEquals(List.of("150.00"), books.rate(fact("ftd", "1", 1, "60.00")));
        assertEquals(List.of(), books.rate(fact("ftd", "1", 1, "60.00")));
    }

    @Test
    void a_refund_takes_back_from_the_line_and_says_why() {
        var ftd = fact("ftd", "1", 1, "60.00");
        books.rate(ftd);

        assertEquals(List.of("-150.00"), books.rate(ftd, refund("1", "r1", 5, "60.00")));
        var back = books.lines.getLast();
        assertEquals(books.lines.getFirst().id(), back.correctsId());
        assertEquals(at(5), back.earnedAt());
        assertEquals(
                "150.00 EUR taken back. It was taken back wholly by r1.",
                books.explanations.getLast().sentence());
    }

    @Test
    void a_partial_refund_takes_back_its_part() {
        var deposit = fact("deposit", "1", 1, "100.00");
        books.rate(deposit);

        assertEquals(List.of("-7.50"), books.rate(deposit, refund("1", "r1", 5, "30.00")));
        assertEquals(
                List.of("-10.00"), books.rate(deposit, refund("1", "r1", 5, "30.00"), refund("1", "r2", 6, "40.00")));
    }

    @Test
    void a_commission_that_comes_back_is_a_line_of_its_own() {
        var first = fact("ftd", "1", 1, "60.00");
        var refund = refund("1", "r1", 2, "20.00");
        books.rate(first);
        books.rate(first, refund);

        assertEquals(List.of("150.00"), books.rate(first, refund, fact("ftd", "2", 3, "10.00")));
        assertEquals(3, books.lines.getLast().sequence());
        assertEquals(at(3), books.lines.getLast().earnedAt());
    }

    @Test
    void a_commission_follows_the_credit() {
        var ftd = List.of(fact("ftd", "1", 1, "60.00"));
        books.rate(credit(ANN, ftd), ftd);

        books.rate(credit(BOB, ftd), ftd);

        assertEquals(Money.zero("EUR"), books.sums().get(new BookedLine.Cause("cpa", ANN, "EUR")));
        assertEquals(Money.of("150.00", "EUR"), books.sums().get(new BookedLine.Cause("cpa", BOB, "EUR")));
    }

    @Test
    void what_is_taken_back_comes_from_the_latest_lines_first() {
        var rising = new Books(Story.plans(version(1, -60, """
                {"key": "share", "event": "deposit", "earn": {"percent": "10"}}""")));
        var deposit = fact("deposit", "1", 1, "100.00");
        rising.rate(deposit);
        rising.plans = Story.plans(version(1, -60, """
                {"key": "share", "event": "deposit", "earn": {"percent": "15"}}"""));
        rising.rate(deposit);

        assertEquals(List.of("-5.00", "-2.50"), rising.rate(deposit, refund("1", "r", 4, "50.00")));
    }

    /** The books of one customer, without a database. */
    static final class Books {

        PlanBook plans;
        final List<BookedLine> lines = new ArrayList<>();
        final List<Explanation> explanations = new ArrayList<>();

        Books(PlanBook plans) {
            this.plans = plans;
        }

        /** Everything is Ann's. */
        List<String> rate(Fact... facts) {
            return rate(credit(ANN, List.of(facts)), List.of(facts));
        }

        List<String> rate(Map<UUID, Attribution> credit, Collection<Fact> facts) {
            var timeline = new Timeline(Story.id("customer"), Story.id("program"), new ArrayList<>(facts));
            var rated = Rating.rate(timeline, credit, plans, Story.MALTA, at(100));
            var missing = Difference.between(timeline, rated, lines);
            missing.forEach(this::book);
            return missing.stream().map(line -> line.amount().amount()).toList();
        }

        private void book(NewLine line) {
            var corrects = line.corrects() == null ? null : line.corrects().id();
            lines.add(new BookedLine(
                    line.id(),
                    line.customerId(),
                    line.programId(),
                    line.key(),
                    line.affiliateId(),
                    line.sequence(),
                    line.planVersionId(),
                    line.component(),
                    line.eventId(),
                    line.amount(),
                    line.earnedAt(),
                    corrects,
                    line.id()));
            explanations.add(line.explanation());
            if (corrects != null) {
                assertFalse(left(corrects).isNegative(), "more is taken back than was earned");
            }
        }

        private Money left(UUID lineId) {
            return lines.stream()
                    .filter(line -> lineId.equals(line.id()) || lineId.equals(line.correctsId()))
                    .map(BookedLine::amount)
                    .reduce(Money.zero("EUR"), Money::plus);
        }

        Map<BookedLine.Cause, Money> sums() {
            return lines.stream()
                    .collect(groupingBy(
                            BookedLine::cause, reducing(Money.zero("EUR"), BookedLine::amount, Money::plus)));
        }

        /** What is left of each cause of which something is left. */
        Map<BookedLine.Cause, Money> money() {
            var sums = sums();
            sums.values().removeIf(Money::isZero);
            return sums;
        }
    }
}
