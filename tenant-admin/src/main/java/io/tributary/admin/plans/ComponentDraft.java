package io.tributary.admin.plans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.commissions.Component;
import io.tributary.commissions.Earn;
import io.tributary.kernel.Money;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.qualification.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One component of a plan as inputs, and back.
 *
 * @param earn flat or percent
 * @param often once or each
 * @param match all or any: how the rows of conditions go together
 * @param json the condition as it is written, where it is richer than rows can say; else empty
 */
record ComponentDraft(
        String key,
        String event,
        String earn,
        String amount,
        String min,
        String max,
        String often,
        String holdDays,
        String match,
        List<ConditionDraft> conditions,
        String json) {

    static final ComponentDraft BLANK =
            new ComponentDraft("", "", "flat", "", "", "", "once", "14", "all", List.of(), "");

    static ComponentDraft of(Form form, int index) {
        var prefix = prefix(index);
        var conditions = IntStream.range(0, Math.max(0, Numbers.whole(form.value(prefix + "conditions"))))
                .mapToObj(row -> ConditionDraft.of(form, prefix + row + "_"))
                .toList();
        return new ComponentDraft(
                form.value(prefix + "key"),
                form.value(prefix + "event"),
                form.value(prefix + "earn"),
                form.value(prefix + "amount"),
                form.value(prefix + "min"),
                form.value(prefix + "max"),
                form.value(prefix + "often"),
                form.value(prefix + "hold_days"),
                form.value(prefix + "match"),
                conditions,
                form.value(prefix + "json"));
    }

    static ComponentDraft of(Component component) {
        var rows = rows(component.qualify());
        var percent = component.earn() instanceof Earn.Percent share ? share : null;
        return new ComponentDraft(
                component.key(),
                component.event(),
                percent == null ? "flat" : "percent",
                switch (component.earn()) {
                    case Earn.Flat flat -> flat.amount().amount();
                    case Earn.Percent share -> share.rate().percent();
                },
                percent == null ? "" : text(percent.min()),
                percent == null ? "" : text(percent.max()),
                component.each() ? "each" : "once",
                Integer.toString(
                        component.hold().getDays() + 30 * (int) component.hold().toTotalMonths()),
                component.qualify() instanceof Condition.Any ? "any" : "all",
                rows.orElse(List.of()),
                rows.isEmpty() && component.qualify() != null
                        ? component.qualify().json().toPrettyString()
                        : "");
    }

    static String prefix(int index) {
        return "c" + index + "_";
    }

    ComponentDraft with(List<ConditionDraft> rows) {
        return new ComponentDraft(key, event, earn, amount, min, max, often, holdDays, match, List.copyOf(rows), json);
    }

    /** In the language of plans; what cannot be is refused by whoever reads it. */
    ObjectNode node(ObjectMapper reader, int index) {
        var nodes = JsonNodeFactory.instance;
        var pays = nodes.objectNode().put(earn, amount);
        if (!min.isEmpty()) {
            pays.put("min", min);
        }
        if (!max.isEmpty()) {
            pays.put("max", max);
        }
        var node = nodes.objectNode().put("key", key).put("event", event);
        if (!json.isEmpty()) {
            node.set("qualify", read(reader, index));
        } else if (!conditions.isEmpty()) {
            var list = nodes.arrayNode();
            conditions.forEach(condition -> list.add(condition.json()));
            node.set(
                    "qualify",
                    list.size() == 1 ? list.get(0) : nodes.objectNode().set(match, list));
        }
        node.set("earn", pays);
        return node.put("hold", "P" + (holdDays.isEmpty() ? "0" : holdDays) + "D")
                .put("each", often.equals("each"));
    }

    private JsonNode read(ObjectMapper reader, int index) {
        try {
            return reader.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw Refusal.invalid(
                    "bad_condition", "components[%d].qualify".formatted(index), "This is not readable JSON.");
        }
    }

    private static Optional<List<ConditionDraft>> rows(@Nullable Condition condition) {
        var parts = switch (condition) {
            case null -> List.<Condition>of();
            case Condition.All all -> all.of();
            case Condition.Any any -> any.of();
            case Condition single -> List.of(single);
        };
        var rows = new ArrayList<ConditionDraft>();
        for (var part : parts) {
            var row = ConditionDraft.of(part);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            rows.add(row.get());
        }
        return Optional.of(rows);
    }

    private static String text(@Nullable Money amount) {
        return amount == null ? "" : amount.amount();
    }
}
