package io.tributary.qualification;

import static java.util.stream.Collectors.groupingBy;

import io.tributary.tracking.attribution.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one customer did, each fact once and net of what was taken back. Two histories of the same facts are equal, in
 * whatever order and however often the facts were reported.
 */
public final class History {

    private final List<Standing> standings;

    private History(List<Standing> standings) {
        this.standings = standings;
    }

    /**
     * A reversal takes back every fact that was reported under the external id it names, because operators report one
     * payment under several event types; one with an amount takes it from those that have an amount. A reversal that
     * came before what it reverses waits without effect, and reversals are not reversed themselves.
     */
    public static History of(Collection<Fact> facts) {
        var once = new LinkedHashMap<String, Fact>();
        facts.stream()
                .sorted(Fact.ORDER)
                .forEach(fact -> once.putIfAbsent(fact.eventType() + ' ' + fact.externalId(), fact));
        var originals =
                once.values().stream().filter(fact -> fact.reverses() == null).toList();
        var byExternalId = originals.stream().collect(groupingBy(Fact::externalId));
        var reversals = new LinkedHashMap<UUID, List<Fact>>();
        for (var fact : once.values()) {
            var reversed = fact.reverses();
            if (reversed != null) {
                for (var original : targets(fact, byExternalId.getOrDefault(reversed, List.of()))) {
                    reversals
                            .computeIfAbsent(original.eventId(), id -> new ArrayList<>())
                            .add(fact);
                }
            }
        }
        return new History(originals.stream()
                .map(fact -> Standing.of(fact, List.copyOf(reversals.getOrDefault(fact.eventId(), List.of()))))
                .toList());
    }

    private static List<Fact> targets(Fact reversal, List<Fact> named) {
        var withAmount = named.stream().filter(fact -> fact.amount() != null).toList();
        return reversal.amount() == null || withAmount.isEmpty() ? named : withAmount;
    }

    /** Every fact that is no reversal, in order, those that were taken back included. */
    public List<Standing> all() {
        return standings;
    }

    /** What still stands, in order. */
    public Stream<Standing> standing() {
        return standings.stream().filter(standing -> !standing.gone());
    }

    /** The first fact of the event type that still stands. */
    public Optional<Fact> first(String event) {
        return standing()
                .map(Standing::fact)
                .filter(fact -> fact.eventType().equals(event))
                .findFirst();
    }

    /** What is known about the fact with this id. */
    public Optional<Standing> find(UUID id) {
        return standings.stream()
                .filter(standing -> standing.fact().eventId().equals(id))
                .findFirst();
    }

    Map<String, List<Standing>> byEvent() {
        return standing().collect(groupingBy(standing -> standing.fact().eventType()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History history && standings.equals(history.standings);
    }

    @Override
    public int hashCode() {
        return standings.hashCode();
    }
}
