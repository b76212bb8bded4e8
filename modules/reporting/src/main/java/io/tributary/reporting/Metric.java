package io.tributary.reporting;

import java.util.List;

/** What each figure means: the one definition that pages, API and exports share. */
public record Metric(String key, String name, String formula) {

    public static final List<Metric> ALL = List.of(
            new Metric("impressions", "Impressions", "times that a link's image was loaded by what is no known bot"),
            new Metric("gross_clicks", "Gross clicks", "unique_clicks + duplicate_clicks + invalid_clicks"),
            new Metric("clicks", "Clicks", "unique_clicks + duplicate_clicks: every click of a person"),
            new Metric(
                    "unique_clicks",
                    "Unique clicks",
                    "first click of a visitor on a link within the program's unique window (24 hours)"),
            new Metric(
                    "duplicate_clicks", "Duplicate clicks", "further clicks of a visitor on a link within that window"),
            new Metric(
                    "invalid_clicks",
                    "Invalid clicks",
                    "known bots, prefetches, HEAD requests and visitors who were not let through; never billable"),
            new Metric("events.reported", "Events", "facts of a type that were accepted, by the time they happened"),
            new Metric("events.reversed", "Reversed events", "accepted facts that take another one back"),
            new Metric(
                    "events.amounts",
                    "Event amounts",
                    "sum of the facts' amounts, less what was taken back, by currency"),
            new Metric(
                    "conversions", "Conversions", "causes that earned a commission, those taken back later included"),
            new Metric("conversion_rate", "Conversion rate", "conversions / unique_clicks"),
            new Metric("earned", "Earned", "sum of commission that was booked, by the time it was earned, by currency"),
            new Metric("reversed", "Reversed", "sum of commission that was taken back, negative, by currency"),
            new Metric("commission", "Commission", "earned + reversed"),
            new Metric("earnings_per_click", "Earnings per click", "commission / clicks, rounded to the minor unit"),
            new Metric(
                    "funnel.of_previous",
                    "Of previous step",
                    "count / count of the step before; counts facts, not people"),
            new Metric("funnel.of_clicks", "Of clicks", "count / unique_clicks"));
}
