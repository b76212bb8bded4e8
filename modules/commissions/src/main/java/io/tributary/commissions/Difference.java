package io.tributary.commissions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.tributary.commissions.BookedLine.Cause;
import io.tributary.kernel.Money;
import io.tributary.tracking.attribution.Fact;
import io.tributary.tracking.attribution.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Desired minus booked: the lines that are missing so that the books say of one customer what rating says. Pure. What is
 * too much is taken back from the latest lines first, each by a line of its own that names it.
 */
final class Difference {

    private final Timeline timeline;
    private final Rated rated;
    private final Map<Cause, List<BookedLine>> booked;
    private final List<NewLine> missing = new ArrayList<>();
    private final Map<String, Integer> sequences = new HashMap<>();

    private Difference(Timeline timeline, Rated rated, List<BookedLine> booked) {
        this.timeline = timeline;
        this.rated = rated;
        this.booked = booked.stream().collect(groupingBy(BookedLine::cause, LinkedHashMap::new, toList()));
        booked.forEach(
                line -> sequences.merge(sequenceKey(line.key(), line.affiliateId()), line.sequence(), Math::max));
    }

    /** @param booked all lines of the customer, in the order of their sequences */
    static List<NewLine> between(Timeline timeline, Rated rated, List<BookedLine> booked) {
        return new Difference(timeline, rated, booked).lines();
    }

    private List<NewLine> lines() {
        var desired = rated.desired().stream().collect(toMap(Difference::cause, Function.identity()));
        for (var line : rated.desired()) {
            var lines = booked.getOrDefault(cause(line), List.of());
            var surplus = sum(lines, line.amount().currency()).minus(line.amount());
            if (surplus.isNegative()) {
                missing.add(NewLine.earned(
                        timeline.customerId(),
                        timeline.programId(),
                        line,
                        nextSequence(line.key(), line.affiliateId()),
                        surplus.negated()));
            } else if (surplus.isPositive()) {
                takeBack(lines, surplus, at(Optional.ofNullable(line.reducedAt())), line.explanation());
            }
        }
        booked.forEach((cause, lines) -> {
            var surplus = sum(lines, cause.currency());
            if (!desired.containsKey(cause) && surplus.isPositive()) {
                takeBackAll(cause, lines, surplus);
            }
        });
        return missing;
    }

    private void takeBackAll(Cause cause, List<BookedLine> lines, Money surplus) {
        var withheld = rated.withheld().stream()
                .filter(one ->
                        cause.key().equals(one.key()) && cause.affiliateId().equals(one.affiliateId()))
                .findFirst();
        var sentence = withheld.map(Withheld::sentence).orElse("The credit or the plan of this commission changed.");
        takeBack(
                lines,
                surplus,
                at(withheld.map(Withheld::reducedAt)),
                Explanation.ofNothing("%s taken back. %s".formatted(surplus, sentence)));
    }

    private void takeBack(List<BookedLine> lines, Money surplus, Instant at, Explanation explanation) {
        var left = new LinkedHashMap<UUID, Money>();
        lines.forEach(line ->
                left.merge(line.correctsId() == null ? line.id() : line.correctsId(), line.amount(), Money::plus));
        var rest = surplus;
        for (var line : lines.reversed()) {
            var available = left.get(line.id());
            if (line.correctsId() == null && available != null && available.isPositive() && rest.isPositive()) {
                var back = rest.min(available);
                missing.add(
                        NewLine.takenBack(line, nextSequence(line.key(), line.affiliateId()), back, at, explanation));
                rest = rest.minus(back);
            }
        }
    }

    private int nextSequence(String key, UUID affiliateId) {
        return sequences.merge(sequenceKey(key, affiliateId), 1, Integer::sum);
    }

    private static String sequenceKey(String key, UUID affiliateId) {
        return key + ' ' + affiliateId;
    }

    private static Cause cause(DesiredLine line) {
        return new Cause(line.key(), line.affiliateId(), line.amount().currency());
    }

    private static Money sum(List<BookedLine> lines, String currency) {
        return lines.stream().map(BookedLine::amount).reduce(Money.zero(currency), Money::plus);
    }

    /** What is taken back is dated by the fact that does it; where no single one does, by the latest. */
    private Instant at(Optional<Instant> reducedAt) {
        return reducedAt.orElseGet(() -> timeline.facts().stream()
                .map(Fact::occurredAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH));
    }
}
