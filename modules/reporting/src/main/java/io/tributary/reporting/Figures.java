package io.tributary.reporting;

import io.tributary.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was counted under one heading. {@link Metric} says what each figure means.
 *
 * @param impressions how often links were seen
 * @param events facts by the key of their type
 * @param earned commission that was booked, by currency
 * @param reversed commission that was taken back, negative, by currency
 */
public record Figures(
        long impressions,
        long grossClicks,
        long uniqueClicks,
        long invalidClicks,
        long conversions,
        Map<String, EventFigures> events,
        List<Money> earned,
        List<Money> reversed) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, Map.of(), List.of(), List.of());

    static Figures ofImpressions(long impressions) {
        return new Figures(impressions, 0, 0, 0, 0, Map.of(), List.of(), List.of());
    }

    static Figures ofClicks(long gross, long uniques, long invalid) {
        return new Figures(0, gross, uniques, invalid, 0, Map.of(), List.of(), List.of());
    }

    static Figures ofEvents(String eventType, EventFigures events) {
        return new Figures(0, 0, 0, 0, 0, Map.of(eventType, events), List.of(), List.of());
    }

    static Figures ofCommission(long conversions, Money earned, Money reversed) {
        return new Figures(0, 0, 0, 0, conversions, Map.of(), List.of(earned), List.of(reversed));
    }

    Figures plus(Figures more) {
        var both = new TreeMap<>(events);
        more.events.forEach((type, figures) -> both.merge(type, figures, EventFigures::plus));
        return new Figures(
                impressions + more.impressions,
                grossClicks + more.grossClicks,
                uniqueClicks + more.uniqueClicks,
                invalidClicks + more.invalidClicks,
                conversions + more.conversions,
                both,
                Sums.of(earned, more.earned),
                Sums.of(reversed, more.reversed));
    }

    /** Clicks of people: unique ones and repeats. */
    public long clicks() {
        return grossClicks - invalidClicks;
    }

    public long duplicateClicks() {
        return clicks() - uniqueClicks;
    }

    /** How many facts of that type were reported, less those taken back. */
    public long count(String eventType) {
        var figures = events.getOrDefault(eventType, EventFigures.NONE);
        return figures.reported() - figures.reversed();
    }

    /** Commission less what was taken back, by currency. */
    public List<Money> commission() {
        return Sums.of(earned, reversed);
    }

    /** Conversions by unique click, to four decimals; empty without clicks. */
    public Optional<BigDecimal> conversionRate() {
        return rate(conversions, uniqueClicks);
    }

    /** Commission by click of a person, rounded to the minor unit; empty without clicks. */
    public List<Money> earningsPerClick() {
        if (clicks() == 0) {
            return List.of();
        }
        return commission().stream()
                .map(sum -> Money.rounded(
                        sum.decimal().divide(BigDecimal.valueOf(clicks()), 8, RoundingMode.HALF_UP),
                        sum.currency(),
                        RoundingMode.HALF_UP))
                .toList();
    }

    static Optional<BigDecimal> rate(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
    }
}
