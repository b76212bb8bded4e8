package io.tributary.admin.plans;

import io.tributary.commissions.Component;
import io.tributary.commissions.Earn;
import io.tributary.kernel.Money;
import io.tributary.pages.Language;
import io.tributary.program.EventType;
import io.tributary.qualification.Condition;
import io.tributary.qualification.Selection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the terms of one program in the reader's language. */
final class Sentences {

    /** A component in words: what it earns, and the conditions, each a clause. */
    record Sentence(String key, String earns, List<String> conditions) {}

    private final PlanMessages words;
    private final Language language;
    private final Map<String, String> eventNames;
    private final String currency;

    Sentences(Language language, List<EventType> eventTypes, String currency) {
        this.words = language.messages(PlanMessages.class);
        this.language = language;
        this.eventNames = eventTypes.stream().collect(Collectors.toMap(EventType::key, EventType::name));
        this.currency = currency;
    }

    List<Sentence> of(List<Component> components) {
        return components.stream().map(this::sentence).toList();
    }

    private Sentence sentence(Component component) {
        var clauses = new ArrayList<String>();
        clauses.add(earns(component));
        if (component.earn() instanceof Earn.Percent percent) {
            if (percent.min() != null) {
                clauses.add(words.atLeastAmount(language.text(percent.min())));
            }
            if (percent.max() != null) {
                clauses.add(words.atMostAmount(language.text(percent.max())));
            }
        }
        clauses.add(
                component.hold().toTotalMonths() == 0
                        ? words.heldFor(component.hold().getDays())
                        : words.heldForPeriod(component.hold().toString()));
        return new Sentence(component.key(), String.join(", ", clauses), conditions(component));
    }

    private String earns(Component component) {
        var event = name(component.event());
        return switch (component.earn()) {
            case Earn.Flat flat ->
                component.each()
                        ? words.flatEach(event, language.text(flat.amount()))
                        : words.flatOnce(event, language.text(flat.amount()));
            case Earn.Percent percent ->
                component.each()
                        ? words.percentEach(event, language.text(percent.rate()))
                        : words.percentOnce(event, language.text(percent.rate()));
        };
    }

    private List<String> conditions(Component component) {
        return switch (component.qualify()) {
            case null -> List.of();
            case Condition.All all -> all.of().stream().map(this::clause).toList();
            case Condition single -> List.of(clause(single));
        };
    }

    private String clause(Condition condition) {
        return switch (condition) {
            case Condition.Amount amount -> words.singleAmount(events(amount.of()), amount(amount.atLeast()));
            case Condition.Sum sum -> words.sumOf(events(sum.of()), amount(sum.atLeast()));
            case Condition.Count count -> words.countOf(events(count.of()), count.atLeast());
            case Condition.Seen seen -> words.seen(events(seen.of()));
            case Condition.Within within ->
                words.within(clause(within.condition()), within.days(), anchor(within.of()));
            case Condition.All all -> clauses(all.of(), words.and());
            case Condition.Any any -> clauses(any.of(), words.or());
            case Condition.Not not -> words.never(clause(not.of()));
        };
    }

    private String clauses(List<Condition> conditions, String joined) {
        return conditions.stream().map(this::clause).collect(Collectors.joining(" " + joined + " "));
    }

    private String events(Selection selection) {
        var text = new StringBuilder(names(selection.events()));
        selection
                .where()
                .forEach((field, values) -> text.append(" (")
                        .append(words.where(field, String.join(" / ", values)))
                        .append(')'));
        if (selection.field() != null) {
            text.append(" (").append(words.ofField(selection.field())).append(')');
        }
        return text.toString();
    }

    private String names(Collection<String> events) {
        return events.stream().map(this::name).collect(Collectors.joining(" " + words.or() + " "));
    }

    private String anchor(String of) {
        return of.equals(Condition.Within.CLICK) ? words.theClick() : name(of);
    }

    private String name(String event) {
        return eventNames.getOrDefault(event, event);
    }

    private String amount(BigDecimal atLeast) {
        return language.text(Money.of(atLeast, currency));
    }
}
