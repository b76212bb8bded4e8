package io.tributary.commissions;

import io.tributary.kernel.Money;
import io.tributary.qualification.History;
import io.tributary.qualification.Selection;
import io.tributary.qualification.Standing;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.attribution.Fact;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts into words and data why a component gives what it gives. */
record Explaining(History history, Component component, Terms terms) {

    private static final int MOST_FACTS = 20;

    Explanation explain(
            Money amount,
            Standing trigger,
            @Nullable Fact cause,
            Attribution attribution,
            List<String> steps,
            String rounding) {
        var facts = looksAt(trigger, cause);
        return new Explanation(
                sentence(amount, trigger, cause),
                terms.plan(),
                terms.number(),
                component.json(),
                attribution,
                facts.stream().limit(MOST_FACTS).map(Explaining::used).toList(),
                Math.max(0, facts.size() - MOST_FACTS),
                cause == null ? null : cause.eventId(),
                steps,
                rounding);
    }

    private String sentence(Money amount, Standing trigger, @Nullable Fact cause) {
        var fact = trigger.fact();
        var words = new StringBuilder("%s for %s %s: %s %s by component %s of plan %s, version %d"
                .formatted(
                        amount,
                        fact.eventType(),
                        fact.externalId(),
                        component.earn().text(),
                        component.each() ? "of each event" : "once per customer",
                        component.key(),
                        terms.plan(),
                        terms.number()));
        if (cause != null) {
            words.append("; its condition was completed by %s %s at %s"
                    .formatted(cause.eventType(), cause.externalId(), cause.occurredAt()));
        }
        if (!trigger.whole()) {
            words.append("; %s is left of the event".formatted(trigger.net()));
        }
        return words.append('.').toString();
    }

    /** The event that earns and the one that completed the condition first, then the others that the condition counts. */
    private List<Standing> looksAt(Standing trigger, @Nullable Fact cause) {
        if (component.qualify() == null) {
            return List.of(trigger);
        }
        var counted = new HashSet<>(component.qualify().anchors());
        component.qualify().selections().stream().map(Selection::events).forEach(counted::addAll);
        var first = history.all().stream()
                .filter(standing -> standing.equals(trigger) || standing.fact().equals(cause));
        var others = history.all().stream()
                .filter(standing ->
                        !standing.equals(trigger) && !standing.fact().equals(cause))
                .filter(standing -> counted.contains(standing.fact().eventType()));
        return Stream.concat(first, others).toList();
    }

    private static Explanation.Used used(Standing standing) {
        var fact = standing.fact();
        return new Explanation.Used(
                fact.eventId(),
                fact.eventType(),
                fact.externalId(),
                fact.occurredAt(),
                fact.amount(),
                standing.net(),
                standing.reversals().stream().map(Fact::externalId).toList());
    }
}
