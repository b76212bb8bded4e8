package io.tributary.qualification;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.tributary.qualification.Condition.All;
import io.tributary.qualification.Condition.Amount;
import io.tributary.qualification.Condition.Any;
import io.tributary.qualification.Condition.Count;
import io.tributary.qualification.Condition.Not;
import io.tributary.qualification.Condition.Seen;
import io.tributary.qualification.Condition.Sum;
import io.tributary.qualification.Condition.Within;
import io.tributary.qualification.Verdict.Failed;
import io.tributary.qualification.Verdict.Pending;
import io.tributary.qualification.Verdict.Qualified;
import io.tributary.tracking.attribution.ClickEvidence;
import io.tributary.tracking.attribution.Fact;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides conditions. What needs no fact counts as having held from the beginning. */
final class Judge {

    private static final Comparator<@Nullable Fact> FROM_THE_BEGINNING = nullsFirst(Fact.ORDER);

    private Judge() {}

    static Verdict verdict(Condition condition, Case of) {
        return switch (condition) {
            case Amount amount -> amount(amount, of);
            case Sum sum -> sum(sum, of);
            case Count(var selection, var atLeast) -> count("count", selection, atLeast, of);
            case Seen(var selection) -> count("seen", selection, 1, of);
            case Within within -> within(within, of);
            case All(var conditions) ->
                all(conditions.stream().map(each -> verdict(each, of)).toList());
            case Any(var conditions) ->
                any(conditions.stream().map(each -> verdict(each, of)).toList());
            case Not(var excluded) -> not(verdict(excluded, of));
        };
    }

    private static Verdict amount(Amount condition, Case of) {
        var selection = condition.of();
        var best = BigDecimal.ZERO;
        for (var standing : selection.in(of).toList()) {
            var measure = selection.measure(standing, of.currency());
            if (measure.compareTo(condition.atLeast()) >= 0) {
                return new Qualified(standing.fact());
            }
            best = best.max(measure);
        }
        return pending("amount", selection, best, condition.atLeast(), of);
    }

    /** The cause is the fact that last lifted the sum over the minimum. */
    private static Verdict sum(Sum condition, Case of) {
        var selection = condition.of();
        var total = BigDecimal.ZERO;
        Fact cause = null;
        for (var standing : selection.in(of).toList()) {
            total = total.add(selection.measure(standing, of.currency()));
            if (total.compareTo(condition.atLeast()) < 0) {
                cause = null;
            } else if (cause == null) {
                cause = standing.fact();
            }
        }
        return cause != null ? new Qualified(cause) : pending("sum", selection, total, condition.atLeast(), of);
    }

    private static Verdict count(String word, Selection selection, int atLeast, Case of) {
        var facts = selection.in(of).map(Standing::fact).limit(atLeast).toList();
        return facts.size() == atLeast
                ? new Qualified(facts.getLast())
                : pending(word, selection, BigDecimal.valueOf(facts.size()), BigDecimal.valueOf(atLeast), of);
    }

    private static Verdict within(Within condition, Case of) {
        var anchor = anchor(condition.of(), of.history());
        if (anchor.isEmpty()) {
            return new Pending(List.of(
                    new Progress("within_days", Set.of(condition.of()), BigDecimal.ZERO, BigDecimal.ONE, null, null)));
        }
        var deadline = anchor.get().plus(Duration.ofDays(condition.days()));
        return switch (verdict(condition.condition(), of.within(deadline))) {
            case Pending _
            when deadline.isBefore(of.asOf()) ->
                new Failed(
                        "window_closed",
                        "it did not happen within %d days of %s".formatted(condition.days(), condition.of()));
            case Pending(var progress) ->
                new Pending(progress.stream().map(part -> part.until(deadline)).toList());
            case Verdict settled -> settled;
        };
    }

    private static Optional<Instant> anchor(String of, History history) {
        return of.equals(Within.CLICK)
                ? history.all().stream()
                        .map(standing -> standing.fact().click())
                        .filter(Objects::nonNull)
                        .map(ClickEvidence::clickedAt)
                        .min(naturalOrder())
                : history.first(of).map(Fact::occurredAt);
    }

    private static Verdict all(List<Verdict> verdicts) {
        return failed(verdicts)
                .or(() -> pending(verdicts))
                .orElseGet(() ->
                        new Qualified(causes(verdicts).max(FROM_THE_BEGINNING).orElse(null)));
    }

    private static Verdict any(List<Verdict> verdicts) {
        if (verdicts.stream().anyMatch(Qualified.class::isInstance)) {
            var sinceEver = verdicts.stream().anyMatch(new Qualified(null)::equals);
            return new Qualified(
                    sinceEver ? null : causes(verdicts).min(FROM_THE_BEGINNING).orElse(null));
        }
        return pending(verdicts).or(() -> failed(verdicts)).orElseThrow();
    }

    private static Verdict not(Verdict excluded) {
        return switch (excluded) {
            case Qualified(var cause) ->
                new Failed(
                        "excluded", cause == null ? "it is excluded" : "%s excludes it".formatted(cause.eventType()));
            case Pending _, Failed _ -> new Qualified(null);
        };
    }

    private static Stream<Fact> causes(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Qualified.class::isInstance)
                .map(verdict -> ((Qualified) verdict).cause())
                .filter(Objects::nonNull);
    }

    private static Optional<Verdict> failed(List<Verdict> verdicts) {
        return verdicts.stream().filter(Failed.class::isInstance).findFirst();
    }

    private static Optional<Verdict> pending(List<Verdict> verdicts) {
        var progress = verdicts.stream()
                .filter(Pending.class::isInstance)
                .flatMap(verdict -> ((Pending) verdict).progress().stream())
                .toList();
        return progress.isEmpty() ? Optional.empty() : Optional.of(new Pending(progress));
    }

    private static Pending pending(String word, Selection selection, BigDecimal have, BigDecimal need, Case of) {
        var money = selection.field() == null && !word.equals("count") && !word.equals("seen");
        return new Pending(
                List.of(new Progress(word, selection.events(), have, need, money ? of.currency() : null, of.until())));
    }

    static Set<Selection> selections(Condition condition) {
        return switch (condition) {
            case Amount amount -> Set.of(amount.of());
            case Sum sum -> Set.of(sum.of());
            case Count count -> Set.of(count.of());
            case Seen(var selection) -> Set.of(selection);
            case Within within -> selections(within.condition());
            case All(var conditions) -> together(conditions.stream().map(Judge::selections));
            case Any(var conditions) -> together(conditions.stream().map(Judge::selections));
            case Not(var excluded) -> selections(excluded);
        };
    }

    static Set<String> anchors(Condition condition) {
        return switch (condition) {
            case Amount _, Sum _, Count _, Seen _ -> Set.of();
            case Within within -> together(Stream.of(anchor(within), anchors(within.condition())));
            case All(var conditions) -> together(conditions.stream().map(Judge::anchors));
            case Any(var conditions) -> together(conditions.stream().map(Judge::anchors));
            case Not(var excluded) -> anchors(excluded);
        };
    }

    private static Set<String> anchor(Within condition) {
        return condition.of().equals(Within.CLICK) ? Set.of() : Set.of(condition.of());
    }

    private static <T> Set<T> together(Stream<Set<T>> sets) {
        var all = new LinkedHashSet<T>();
        sets.forEach(all::addAll);
        return all;
    }
}
