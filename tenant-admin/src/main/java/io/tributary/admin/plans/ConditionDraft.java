package io.tributary.admin.plans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tributary.pages.Form;
import io.tributary.qualification.Condition;
import io.tributary.qualification.Selection;
import java.util.List;
import java.util.Optional;

/**
 * One condition as a row of inputs; a richer one has no row.
 *
 * @param measure amount, sum, count, seen or never
 * @param withinDays empty where there is no limit of time
 * @param of the anchor of that limit: click, or the key of an event type
 */
record ConditionDraft(String measure, List<String> events, String atLeast, String withinDays, String of) {

    static final ConditionDraft BLANK = new ConditionDraft("sum", List.of(), "", "", Condition.Within.CLICK);

    static ConditionDraft of(Form form, String prefix) {
        return new ConditionDraft(
                form.value(prefix + "measure"),
                form.values(prefix + "events"),
                form.value(prefix + "at_least"),
                form.value(prefix + "within_days"),
                form.value(prefix + "of"));
    }

    static Optional<ConditionDraft> of(Condition condition) {
        return switch (condition) {
            case Condition.Within within ->
                of(within.condition())
                        .filter(inner -> inner.withinDays.isEmpty())
                        .map(inner -> new ConditionDraft(
                                inner.measure,
                                inner.events,
                                inner.atLeast,
                                Integer.toString(within.days()),
                                within.of()));
            case Condition.Amount amount ->
                row("amount", amount.of(), amount.atLeast().toPlainString());
            case Condition.Sum sum -> row("sum", sum.of(), sum.atLeast().toPlainString());
            case Condition.Count count -> row("count", count.of(), Integer.toString(count.atLeast()));
            case Condition.Seen seen -> row("seen", seen.of(), "");
            case Condition.Not not when not.of() instanceof Condition.Seen seen -> row("never", seen.of(), "");
            case Condition.Not _, Condition.All _, Condition.Any _ -> Optional.empty();
        };
    }

    private static Optional<ConditionDraft> row(String measure, Selection of, String atLeast) {
        return of.where().isEmpty() && of.field() == null
                ? Optional.of(
                        new ConditionDraft(measure, List.copyOf(of.events()), atLeast, "", Condition.Within.CLICK))
                : Optional.empty();
    }

    /** In the language of plans; what cannot be is refused by whoever reads it. */
    JsonNode json() {
        var nodes = JsonNodeFactory.instance;
        var selection = nodes.objectNode();
        var names = selection.putArray("event");
        events.forEach(names::add);
        JsonNode condition = switch (measure) {
            case "seen" -> nodes.objectNode().set("seen", selection);
            case "never" -> nodes.objectNode().set("not", nodes.objectNode().set("seen", selection));
            case "count" ->
                nodes.objectNode().put("at_least", Numbers.whole(atLeast)).set(measure, selection);
            default -> nodes.objectNode().put("at_least", atLeast).set(measure, selection);
        };
        return withinDays.isEmpty()
                ? condition
                : nodes.objectNode()
                        .put("within_days", Numbers.whole(withinDays))
                        .put("of", of)
                        .set("condition", condition);
    }
}
