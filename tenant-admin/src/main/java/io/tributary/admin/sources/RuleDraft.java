package io.tributary.admin.sources;

import io.quarkus.qute.TemplateData;
import io.tributary.admin.Words;
import io.tributary.pages.Form;
import io.tributary.tracking.webhook.Condition;
import io.tributary.tracking.webhook.Rule;
import io.tributary.tracking.webhook.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it stands in the form. The inputs of the n-th rule end in its number.
 *
 * @param conditions rows of {@code when_at}, {@code when_test} and {@code when_values}
 * @param sources rows of {@code set}, {@code at}, {@code as}, {@code constant} and the three of an entry
 */
@TemplateData
record RuleDraft(int index, String name, List<Map<String, String>> conditions, List<Map<String, String>> sources) {

    private static final String COUNT = "rules";
    private static final int MOST = 50;
    private static final String[] CONDITION = {"when_test", "when_values"};
    private static final String[] SOURCE = {"at", "as", "constant", "entry_name", "entry_is", "entry_value"};

    /** The rules that exist, and one more to fill in. */
    static List<RuleDraft> of(List<Rule> rules) {
        var drafts = new ArrayList<RuleDraft>();
        for (var rule : rules) {
            drafts.add(new RuleDraft(
                    drafts.size(),
                    rule.name(),
                    rule.when().stream().map(RuleDraft::row).toList(),
                    rule.set().entrySet().stream()
                            .map(entry -> row(entry.getKey(), entry.getValue()))
                            .toList()));
        }
        drafts.add(new RuleDraft(drafts.size(), "", List.of(), List.of()));
        return drafts;
    }

    /** What was typed. */
    static List<RuleDraft> of(Form form) {
        var drafts = new ArrayList<RuleDraft>();
        for (int i = 0; i < Math.min(MOST, form.number(COUNT)); i++) {
            drafts.add(new RuleDraft(
                    i, form.value("name_" + i), rows(form, i, "when_at", CONDITION), rows(form, i, "set", SOURCE)));
        }
        return drafts;
    }

    /** The rules that say something. */
    static List<Rule> rules(List<RuleDraft> drafts) {
        return drafts.stream()
                .filter(draft -> !draft.sources().isEmpty())
                .map(RuleDraft::rule)
                .toList();
    }

    private Rule rule() {
        var set = new LinkedHashMap<String, Source>();
        sources.forEach(row -> set.put(value(row, "set"), source(row)));
        return new Rule(name, conditions.stream().map(RuleDraft::condition).toList(), set);
    }

    private static Condition condition(Map<String, String> row) {
        var test = Words.constant(Condition.Test.class, value(row, "when_test"), "rules");
        var values = Stream.of(value(row, "when_values").split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        return new Condition(value(row, "when_at"), Objects.requireNonNull(test), values);
    }

    private static Source source(Map<String, String> row) {
        var entry = value(row, "entry_is").isEmpty()
                ? null
                : new Source.Entry(value(row, "entry_name"), value(row, "entry_is"), value(row, "entry_value"));
        return new Source(
                optional(row, "at"),
                optional(row, "constant"),
                entry,
                Words.constant(io.tributary.tracking.webhook.Form.class, optional(row, "as"), "rules"));
    }

    private static Map<String, String> row(Condition condition) {
        return Map.of(
                "when_at", condition.at(),
                "when_test", word(condition.test()),
                "when_values", String.join(", ", condition.values()));
    }

    private static Map<String, String> row(String name, Source source) {
        var entry = source.entry();
        return Map.of(
                "set", name,
                "at", text(source.at()),
                "as", source.as() == null ? "" : word(source.as()),
                "constant", text(source.constant()),
                "entry_name", entry == null ? "" : entry.name(),
                "entry_is", entry == null ? "" : entry.is(),
                "entry_value", entry == null ? "" : entry.value());
    }

    private static List<Map<String, String>> rows(Form form, int index, String first, String... others) {
        var suffix = "_" + index;
        var suffixed = Stream.of(others).map(name -> name + suffix).toArray(String[]::new);
        return form.rows(first + suffix, suffixed).stream()
                .map(row -> {
                    var plain = new LinkedHashMap<String, String>();
                    row.forEach((name, value) -> plain.put(name.substring(0, name.length() - suffix.length()), value));
                    return (Map<String, String>) plain;
                })
                .toList();
    }

    private static String value(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }

    private static @Nullable String optional(Map<String, String> row, String name) {
        var value = value(row, name);
        return value.isEmpty() ? null : value;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
