package io.tributary.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.kernel.Refusal;
import io.tributary.qualification.Condition.All;
import io.tributary.qualification.Condition.Amount;
import io.tributary.qualification.Condition.Any;
import io.tributary.qualification.Condition.Count;
import io.tributary.qualification.Condition.Not;
import io.tributary.qualification.Condition.Seen;
import io.tributary.qualification.Condition.Sum;
import io.tributary.qualification.Condition.Within;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads conditions, strictly: what is missing, unknown or impossible is refused by its path. */
final class ConditionReader {

    private static final int DEEPEST = 8;
    private static final int MOST = 20;

    private ConditionReader() {}

    static Condition read(JsonNode json, String path) {
        return read(json, path, DEEPEST);
    }

    private static Condition read(JsonNode json, String path, int depth) {
        if (depth == 0) {
            throw refusal(path, "Conditions are nested at most %d deep.".formatted(DEEPEST));
        }
        var rule = new JsonRule(json, path);
        var word = rule.word(Set.of("amount", "sum", "count", "seen", "within_days", "all", "any", "not"));
        Supplier<Condition> condition = switch (word) {
            case "amount" -> () -> new Amount(selection(rule, word), rule.decimal("at_least"));
            case "sum" -> () -> new Sum(selection(rule, word), rule.decimal("at_least"));
            case "count" -> () -> new Count(selection(rule, word), rule.integer("at_least"));
            case "seen" -> () -> new Seen(selection(rule, word));
            case "within_days" ->
                () -> new Within(
                        rule.integer(word),
                        rule.name("of"),
                        read(rule.need("condition"), rule.path("condition"), depth - 1));
            case "all" -> () -> new All(conditions(rule, word, depth));
            case "any" -> () -> new Any(conditions(rule, word, depth));
            case "not" -> () -> new Not(read(rule.need(word), rule.path(word), depth - 1));
            default -> throw new IllegalStateException(word);
        };
        return built(rule, path, condition);
    }

    private static <T> T built(JsonRule rule, String path, Supplier<T> build) {
        try {
            var built = build.get();
            rule.refuseTheRest();
            return built;
        } catch (IllegalArgumentException illegal) {
            throw refusal(path, "This cannot be: %s.".formatted(illegal.getMessage()));
        }
    }

    private static List<Condition> conditions(JsonRule rule, String word, int depth) {
        var list = rule.need(word);
        if (!list.isArray() || list.size() > MOST) {
            throw refusal(rule.path(word), "Give a list of at most %d conditions.".formatted(MOST));
        }
        var conditions = new ArrayList<Condition>();
        for (int i = 0; i < list.size(); i++) {
            conditions.add(read(list.get(i), "%s[%d]".formatted(rule.path(word), i), depth - 1));
        }
        return conditions;
    }

    private static Selection selection(JsonRule outer, String word) {
        var rule = new JsonRule(outer.need(word), outer.path(word));
        return built(rule, outer.path(word), () -> {
            var where = new LinkedHashMap<String, Set<String>>();
            var fields = rule.find("where");
            if (fields != null) {
                var conditions = new JsonRule(fields, rule.path("where"));
                for (var field : conditions.names()) {
                    where.put(field, words(conditions.need(field), conditions.path(field)));
                }
            }
            var field = rule.find("field");
            return new Selection(
                    names(words(rule.need("event"), rule.path("event")), rule.path("event")),
                    where,
                    field == null ? null : rule.name("field"));
        });
    }

    private static Set<String> names(Set<String> words, String path) {
        for (var word : words) {
            JsonRule.requireName(word, path);
        }
        return words;
    }

    private static Set<String> words(JsonNode json, String path) {
        var words = new LinkedHashSet<String>();
        for (var value : json.isArray() ? json : List.of(json)) {
            if (!value.isValueNode() || value.isNull() || value.asText().length() > 128 || words.size() == MOST) {
                throw refusal(path, "Give a word, or a list of at most %d.".formatted(MOST));
            }
            words.add(value.asText());
        }
        return words;
    }

    static Refusal refusal(String path, String detail) {
        return Refusal.invalid("bad_condition", path, detail);
    }
}
