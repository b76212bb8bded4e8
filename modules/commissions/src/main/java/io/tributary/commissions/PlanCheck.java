package io.tributary.commissions;

import static java.util.stream.Collectors.toMap;

import io.tributary.kernel.Refusal;
import io.tributary.program.EventType;
import io.tributary.program.FieldType;
import io.tributary.qualification.Condition;
import io.tributary.qualification.Selection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the components of a plan speak of events and fields that its program has. */
final class PlanCheck {

    private static final String QUANTITY = "quantity";
    private static final Set<FieldType.Kind> NUMERIC =
            Set.of(FieldType.Kind.NUMBER, FieldType.Kind.INTEGER, FieldType.Kind.MONEY);

    private final Map<String, EventType> eventTypes;

    PlanCheck(List<EventType> eventTypes) {
        this.eventTypes = eventTypes.stream().collect(toMap(EventType::key, type -> type));
    }

    /** Refuses what could never apply, by its path below {@code components}. */
    void check(List<Component> components) {
        for (int i = 0; i < components.size(); i++) {
            var field = "components[%d]".formatted(i);
            var component = components.get(i);
            var type = eventType(component.event(), field + ".event");
            if (component.earn() instanceof Earn.Percent && type.amount() == EventType.Amount.NONE) {
                throw Refusal.invalid("no_amount", field + ".earn", "Events of this type have no amount.");
            }
            if (component.qualify() != null) {
                check(component.qualify(), field + ".qualify");
            }
        }
    }

    private void check(Condition condition, String field) {
        condition.anchors().forEach(event -> eventType(event, field));
        condition.selections().forEach(selection -> check(selection, condition, field));
    }

    private void check(Selection selection, Condition condition, String field) {
        for (var event : selection.events()) {
            var type = eventType(event, field);
            selection.where().keySet().forEach(name -> fieldType(type, name, field));
            var measured = selection.field();
            if (measured != null
                    && !measured.equals(QUANTITY)
                    && !NUMERIC.contains(fieldType(type, measured, field).type())) {
                throw Refusal.invalid("not_a_number", field, "A field that is measured holds a number.");
            }
            if (measured == null && measures(condition, selection) && type.amount() == EventType.Amount.NONE) {
                throw Refusal.invalid("no_amount", field, "Events of this type have no amount.");
            }
        }
    }

    private static boolean measures(Condition condition, Selection selection) {
        return switch (condition) {
            case Condition.Amount amount -> amount.of().equals(selection);
            case Condition.Sum sum -> sum.of().equals(selection);
            case Condition.Count _, Condition.Seen _ -> false;
            case Condition.Within within -> measures(within.condition(), selection);
            case Condition.All all -> all.of().stream().anyMatch(part -> measures(part, selection));
            case Condition.Any any -> any.of().stream().anyMatch(part -> measures(part, selection));
            case Condition.Not not -> measures(not.of(), selection);
        };
    }

    private EventType eventType(String key, String field) {
        var type = eventTypes.get(key);
        if (type == null) {
            throw Refusal.invalid("unknown_event_type", field, "The program has no event type of this key.");
        }
        return type;
    }

    private static FieldType fieldType(EventType type, String name, String field) {
        var fieldType = type.fields().get(name);
        if (fieldType == null) {
            throw Refusal.invalid("unknown_field", field, "Events of this type have no field of this name.");
        }
        return fieldType;
    }
}
