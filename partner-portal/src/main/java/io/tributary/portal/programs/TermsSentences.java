package io.tributary.portal.programs;

import io.tributary.commissions.Component;
import io.tributary.commissions.Earn;
import io.tributary.kernel.Money;
import io.tributary.program.EventType;
import io.tributary.qualification.Condition;
import io.tributary.qualification.Selection;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a plan pays for, in sentences of the reader's language. */
public final class TermsSentences {

    private final TermsMessages words;
    private final Map<String, String> events;
    private final String currency;

    /**
     * @param eventTypes of the program, whose names stand in the sentences
     * @param currency of the plan
     */
    TermsSentences(TermsMessages words, Collection<EventType> eventTypes, String currency) {
        this.words = words;
        this.events = eventTypes.stream().collect(Collectors.toMap(EventType::key, EventType::name));
        this.currency = currency;
    }

    /** Such as: "€150.00 once per customer, for First deposit, if First deposit adds up to at least €50.00." */
    public String earned(Component component) {
        var sentence = new StringBuilder(earn(component.earn(), event(component.event()), component.each()));
        if (component.qualify() != null) {
            sentence.append(", ").append(words.provided(condition(component.qualify())));
        }
        return sentence.append('.').toString();
    }

    /** When it can be paid out: "Payable 14 days later." */
    public String held(Component component) {
        return period(component.hold());
    }

    private String earn(Earn earn, String event, boolean each) {
        return switch (earn) {
            case Earn.Flat(var amount) -> each ? words.flatEach(amount, event) : words.flatOnce(amount, event);
            case Earn.Percent(var rate, var min, var max) ->
                (each ? words.shareEach(rate, event) : words.shareOnce(rate, event))
                        + (min == null ? "" : ", " + words.atLeast(min))
                        + (max == null ? "" : ", " + words.atMost(max));
        };
    }

    private String period(Period hold) {
        if (hold.isZero()) {
            return words.payableAtOnce();
        }
        var months = (int) hold.toTotalMonths();
        if (months == 0) {
            return words.payableAfterDays(hold.getDays());
        }
        return hold.getDays() == 0 ? words.payableAfterMonths(months) : words.payableAfter(months, hold.getDays());
    }

    private String condition(Condition condition) {
        return switch (condition) {
            case Condition.Amount(var of, var atLeast) -> words.amount(selection(of), measure(of, atLeast));
            case Condition.Sum(var of, var atLeast) -> words.sum(selection(of), measure(of, atLeast));
            case Condition.Count(var of, var atLeast) -> words.count(selection(of), atLeast);
            case Condition.Seen(var of) -> words.seen(selection(of));
            case Condition.Within(var days, var of, var inner) ->
                of.equals(Condition.Within.CLICK)
                        ? words.withinOfClick(condition(inner), days)
                        : words.within(condition(inner), days, event(of));
            case Condition.All(var of) -> joined(of, words.and());
            case Condition.Any(var of) -> joined(of, words.or());
            case Condition.Not(var of) -> words.not(condition(of));
        };
    }

    private String joined(List<Condition> conditions, String by) {
        return conditions.stream()
                .map(one -> one instanceof Condition.All || one instanceof Condition.Any
                        ? "(" + condition(one) + ")"
                        : condition(one))
                .collect(Collectors.joining(" " + by + " "));
    }

    private String selection(Selection of) {
        var names = of.events().stream().map(this::event).collect(Collectors.joining(" " + words.or() + " "));
        var where = of.where().entrySet().stream()
                .map(field -> field.getKey() + ": " + String.join(", ", field.getValue()))
                .collect(Collectors.joining("; "));
        return where.isEmpty() ? names : names + " (" + where + ")";
    }

    private String measure(Selection of, BigDecimal atLeast) {
        return of.field() == null ? words.money(Money.of(atLeast, currency)) : words.measured(atLeast, of.field());
    }

    private String event(String key) {
        return events.getOrDefault(key, key);
    }
}
