package io.tributary.tracking.webhook;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.kernel.Input;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a body is an event.
 *
 * @param when what has to hold; nothing: it concerns every body
 * @param set where each parameter of the report comes from, by our names
 */
public record Rule(
        String name, @JsonSetter(nulls = Nulls.AS_EMPTY) List<Condition> when, Map<String, Source> set) {

    private static final String CURRENCY = "currency";
    private static final int MOST = 50;

    public Rule {
        name = Input.name(name, "name");
        when = List.copyOf(when);
        set = Map.copyOf(set);
        if (when.size() > MOST || set.size() > MOST || set.isEmpty()) {
            throw Pointers.bad("A rule says where at least the event and its txid come from.");
        }
    }

    public boolean concerns(JsonNode body) {
        return when.stream().allMatch(condition -> condition.holds(body));
    }

    /**
     * The parameters of the report that the body makes.
     *
     * @param usual the currency of amounts that come without one
     */
    public Map<String, Object> report(JsonNode body, String usual) {
        var said = set.containsKey(CURRENCY) ? set.get(CURRENCY).find(body, usual) : null;
        var currency = said == null ? usual : said.toString();
        var values = new LinkedHashMap<String, Object>();
        set.forEach((name, source) -> {
            var value = source.find(body, currency);
            if (value != null && !value.equals("")) {
                values.put(name, value);
            }
        });
        if (values.containsKey("amount")) {
            values.putIfAbsent(CURRENCY, currency);
        }
        return values;
    }
}
