package io.tributary.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Series over the same labels: drawn by charts.js, and a table for whoever does not see drawings.
 *
 * @param title what the chart shows, in the reader's language
 * @param labels what the values stand over, such as days
 */
public record Chart(String title, List<String> labels, List<Series> series) {

    /** How a series is drawn; an amount has an axis of its own. */
    public enum Kind {
        BAR,
        LINE,
        AMOUNT
    }

    /**
     * @param values one for each label
     * @param unit what follows the value in the tooltip, such as a currency; may be empty
     */
    public record Series(String name, Kind kind, List<BigDecimal> values, String unit) {

        public static Series counts(String name, Kind kind, List<Long> counts) {
            return new Series(
                    name, kind, counts.stream().map(BigDecimal::valueOf).toList(), "");
        }
    }

    /** One row of the table: a label and what each series has there. */
    public record Row(String label, List<BigDecimal> values) {}

    public List<Row> rows() {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Row(
                        labels.get(i),
                        series.stream().map(one -> one.values.get(i)).toList()))
                .toList();
    }

    /** The chart as charts.js reads it, safe inside a script element. */
    public String json() {
        var json = new ObjectMapper();
        ObjectNode chart = json.createObjectNode();
        var names = chart.putArray("labels");
        labels.forEach(names::add);
        var all = chart.putArray("series");
        for (var one : series) {
            var node = all.addObject();
            node.put("name", one.name).put("kind", one.kind.name()).put("unit", one.unit);
            var values = node.putArray("values");
            one.values.forEach(values::add);
        }
        try {
            return json.writeValueAsString(chart).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
