package io.tributary.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tributary.kernel.Money;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** A report as a table: a column for each figure, event type and currency that occurs in it. */
final class ReportCsv {

    private record Column(String name, Function<ReportRow, String> value) {}

    private ReportCsv() {}

    /** The table as RFC 4180 wants it, with a line of names on top. */
    static String of(Report<ReportRow> report) {
        var columns = columns(report.rows());
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            for (var row : report.rows()) {
                csv.writeRecord(columns.stream()
                        .map(column -> column.value().apply(row))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<Column> columns(List<ReportRow> rows) {
        var columns = new ArrayList<Column>();
        if (!rows.isEmpty()) {
            headings(columns, rows.getFirst());
        }
        columns.add(count("gross_clicks", Figures::grossClicks));
        columns.add(count("unique_clicks", Figures::uniqueClicks));
        columns.add(count("duplicate_clicks", Figures::duplicateClicks));
        columns.add(count("invalid_clicks", Figures::invalidClicks));
        columns.add(count("impressions", Figures::impressions));
        columns.add(count("conversions", Figures::conversions));
        for (var type : distinct(rows, figures -> figures.events().keySet())) {
            columns.add(count(type, figures -> figures.count(type)));
            money(
                    columns,
                    rows,
                    type + "_amount",
                    figures -> events(figures, type).amounts());
        }
        money(columns, rows, "earned", Figures::earned);
        money(columns, rows, "reversed", Figures::reversed);
        money(columns, rows, "commission", Figures::commission);
        return columns;
    }

    private static void headings(List<Column> columns, ReportRow first) {
        for (int i = 0; i < first.headings().size(); i++) {
            int position = i;
            var dimension = first.headings().get(i).dimension();
            var name = dimension.name().toLowerCase(Locale.ROOT);
            columns.add(new Column(name, row -> row.headings().get(position).id()));
            if (!dimension.isTime()) {
                columns.add(new Column(
                        name + "_name",
                        row -> plain(row.headings().get(position).name())));
            }
        }
    }

    private static void money(
            List<Column> columns, List<ReportRow> rows, String name, Function<Figures, List<Money>> amounts) {
        var currencies = distinct(
                rows,
                figures -> amounts.apply(figures).stream().map(Money::currency).toList());
        for (var currency : currencies) {
            columns.add(new Column(
                    name + "_" + currency.toLowerCase(Locale.ROOT),
                    row -> amounts.apply(row.figures()).stream()
                            .filter(amount -> amount.currency().equals(currency))
                            .findFirst()
                            .map(Money::amount)
                            .orElse("0")));
        }
    }

    private static Column count(String name, Function<Figures, Long> count) {
        return new Column(name, row -> count.apply(row.figures()).toString());
    }

    private static EventFigures events(Figures figures, String type) {
        return figures.events().getOrDefault(type, EventFigures.NONE);
    }

    private static Collection<String> distinct(List<ReportRow> rows, Function<Figures, Collection<String>> words) {
        var all = new TreeSet<String>();
        rows.stream().map(ReportRow::figures).map(words).forEach(all::addAll);
        return all;
    }

    /** Spreadsheets take a text that begins like a formula for one; an apostrophe tells them that it is none. */
    private static String plain(String name) {
        return Stream.of("=", "+", "-", "@").anyMatch(name::startsWith) ? "'" + name : name;
    }
}
