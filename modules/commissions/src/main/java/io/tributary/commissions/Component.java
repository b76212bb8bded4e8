package io.tributary.commissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.kernel.Refusal;
import io.tributary.qualification.Condition;
import io.tributary.qualification.JsonRule;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to earn within a plan: which event, under which condition, how much, and how long it is held.
 *
 * @param key names it within its plan; with the customer it makes a commission that is earned once count once
 * @param event key of the event type that earns
 * @param qualify what else must hold; nothing where it is null
 * @param hold from the moment it is earned, in the tenant's calendar
 * @param each whether each event earns, instead of the customer's first one
 */
public record Component(String key, String event, @Nullable Condition qualify, Earn earn, Period hold, boolean each) {

    private static final int MOST = 50;
    private static final Period LONGEST_HOLD = Period.ofYears(10);

    /** Reads the components of a version; a refusal names the wrong part, such as {@code components[0].earn.flat}. */
    static List<Component> parseAll(JsonNode list, String currency) {
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            throw Refusal.invalid("bad_value", "components", "Give a list of 1 to %d components.".formatted(MOST));
        }
        var components = new ArrayList<Component>();
        var keys = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            var field = "components[%d]".formatted(i);
            var component = parse(list.get(i), field, currency);
            if (!keys.add(component.key())) {
                throw Refusal.invalid("duplicate_key", field + ".key", "Another component has this key.");
            }
            components.add(component);
        }
        return List.copyOf(components);
    }

    private static Component parse(JsonNode json, String field, String currency) {
        var rule = new JsonRule(json, field);
        var qualify = rule.find("qualify");
        var earn = Earn.parse(rule.need("earn"), rule.path("earn"), currency);
        var each = rule.find("each") == null ? earn instanceof Earn.Percent : rule.flag("each");
        var component = new Component(
                rule.name("key"),
                rule.name("event"),
                qualify == null ? null : Condition.parse(qualify, rule.path("qualify")),
                earn,
                rule.find("hold") == null ? Period.ZERO : hold(rule.text("hold"), rule.path("hold")),
                each);
        rule.refuseTheRest();
        return component;
    }

    private static Period hold(String text, String field) {
        try {
            var hold = Period.parse(text);
            var negative = hold.isNegative();
            if (!negative && hold.toTotalMonths() + hold.getDays() / 28 <= LONGEST_HOLD.toTotalMonths()) {
                return hold;
            }
        } catch (DateTimeException | ArithmeticException unreadable) {
            // refused below
        }
        throw Refusal.invalid("bad_value", field, "Give an ISO 8601 period of at most ten years, such as \"P14D\".");
    }

    /** The component in the form in which it is read. */
    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode().put("key", key).put("event", event);
        if (qualify != null) {
            json.set("qualify", qualify.json());
        }
        json.set("earn", earn.json());
        return json.put("hold", hold.toString()).put("each", each);
    }
}
