package io.tributary.tracking.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every version of a program's rules. What happened is decided by the version in force when it happened. */
public record RuleBook(List<AttributionRules> versions) {

    private static final Comparator<AttributionRules> ORDER =
            Comparator.comparing(AttributionRules::validFrom).thenComparing(AttributionRules::number);

    public RuleBook {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a program has rules from its first day");
        }
        versions = versions.stream().sorted(ORDER).toList();
    }

    /** The rules for what happens at this moment; the first ones where it lies before all of them. */
    public AttributionRules at(Instant moment) {
        for (int i = versions.size() - 1; i > 0; i--) {
            if (!versions.get(i).validFrom().isAfter(moment)) {
                return versions.get(i);
            }
        }
        return versions.getFirst();
    }

    /** The version that was made last. */
    public AttributionRules latest() {
        return versions.stream()
                .max(Comparator.comparing(AttributionRules::number))
                .orElseThrow();
    }

    /** When the version stops being in force; null: it has not yet. */
    public @Nullable Instant end(AttributionRules version) {
        var next = versions.indexOf(version) + 1;
        return next < versions.size() ? versions.get(next).validFrom() : null;
    }

    /** Whether any version, past ones included, caps conversions of this type. */
    public boolean isCapped(String eventType) {
        return versions.stream()
                .flatMap(version -> version.terms().caps().stream())
                .anyMatch(cap -> cap.concerns(eventType));
    }

    /** Whether any version, past ones included, has a cap. */
    public boolean hasCaps() {
        return versions.stream().anyMatch(version -> !version.terms().caps().isEmpty());
    }
}
