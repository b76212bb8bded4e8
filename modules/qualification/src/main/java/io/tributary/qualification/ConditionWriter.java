package io.tributary.qualification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.qualification.Condition.All;
import io.tributary.qualification.Condition.Amount;
import io.tributary.qualification.Condition.Any;
import io.tributary.qualification.Condition.Count;
import io.tributary.qualification.Condition.Not;
import io.tributary.qualification.Condition.Seen;
import io.tributary.qualification.Condition.Sum;
import io.tributary.qualification.Condition.Within;
import java.util.Collection;
import java.util.List;

/** Writes conditions as the JSON that {@link ConditionReader} reads. */
final class ConditionWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ConditionWriter() {}

    static ObjectNode write(Condition condition) {
        var json = JSON.objectNode();
        switch (condition) {
            case Amount(var of, var atLeast) ->
                json.<ObjectNode>set("amount", write(of)).put("at_least", atLeast.toPlainString());
            case Sum(var of, var atLeast) ->
                json.<ObjectNode>set("sum", write(of)).put("at_least", atLeast.toPlainString());
            case Count(var of, var atLeast) ->
                json.<ObjectNode>set("count", write(of)).put("at_least", atLeast);
            case Seen(var of) -> json.set("seen", write(of));
            case Within(var days, var of, var inner) ->
                json.put("within_days", days).put("of", of).set("condition", write(inner));
            case All(var of) -> json.set("all", write(of));
            case Any(var of) -> json.set("any", write(of));
            case Not(var of) -> json.set("not", write(of));
        }
        return json;
    }

    private static JsonNode write(List<Condition> conditions) {
        var list = JSON.arrayNode();
        conditions.forEach(condition -> list.add(write(condition)));
        return list;
    }

    private static ObjectNode write(Selection selection) {
        var json = JSON.objectNode();
        json.set("event", oneOrMany(selection.events()));
        if (!selection.where().isEmpty()) {
            var where = json.putObject("where");
            selection.where().forEach((field, values) -> where.set(field, oneOrMany(values)));
        }
        if (selection.field() != null) {
            json.put("field", selection.field());
        }
        return json;
    }

    private static JsonNode oneOrMany(Collection<String> words) {
        if (words.size() == 1) {
            return JSON.textNode(words.iterator().next());
        }
        var list = JSON.arrayNode();
        words.forEach(list::add);
        return list;
    }
}
