package io.tributary.tracking.traffic;

import io.tributary.tracking.link.Destination;
import io.tributary.tracking.visitor.Visitor;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one link does with its visitors, its own terms and its program's together, ready for use. */
public final class Traffic {

    private static final int USUAL_HOURS = 24;

    private final List<Audience> audiences;
    private final List<Fork> forks;
    private final List<ClickCap> caps;
    private final Duration uniqueWindow;
    private final @Nullable String fallbackUrl;

    /**
     * @param ownDestination whether the link leads somewhere of its own, so that the program's rules do not matter
     */
    Traffic(TrafficTerms program, TrafficTerms link, boolean ownDestination) {
        audiences = Stream.of(program.audience(), link.audience())
                .filter(audience -> !audience.isEverybody())
                .toList();
        forks = Stream.concat(link.rules().stream(), ownDestination ? Stream.empty() : program.rules().stream())
                .map(Fork::new)
                .toList();
        caps = program.caps();
        uniqueWindow = Duration.ofHours(Stream.of(link, program)
                .flatMap(terms -> Stream.ofNullable(terms.uniqueHours()))
                .findFirst()
                .orElse(USUAL_HOURS));
        fallbackUrl = link.fallbackUrl() == null ? program.fallbackUrl() : link.fallbackUrl();
    }

    /** Whether the visitor is to be sent on, at that time of the tenant's. */
    public boolean wants(Visitor visitor, LocalDateTime at) {
        for (var audience : audiences) {
            if (!audience.includes(visitor, at)) {
                return false;
            }
        }
        return true;
    }

    /** Where the rules send the visitor; empty: to the usual destination. A further call is a further visitor. */
    public Optional<Destination> destination(Visitor visitor, LocalDateTime at) {
        for (var fork : forks) {
            if (fork.audience().includes(visitor, at)) {
                return Optional.of(fork.next());
            }
        }
        return Optional.empty();
    }

    public List<ClickCap> caps() {
        return caps;
    }

    /** For how long a further click of the same visitor is a repeat. */
    public Duration uniqueWindow() {
        return uniqueWindow;
    }

    /** Where visitors go who are not sent on; null: as the program's own terms say. */
    public @Nullable String fallbackUrl() {
        return fallbackUrl;
    }
}
