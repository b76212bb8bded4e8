package io.tributary.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.Jobs;
import io.tributary.kernel.Pulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals the days of the books that are over, and tells whether sealed days are still as they were. */
@ApplicationScoped
public class Seals {

    /** The most days that are checked at once. */
    public static final int MOST_DAYS = 366;

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    /** What became of a sealed day: it reads as it did, its rows were changed, or a seal beside it was. */
    public enum State {
        INTACT,
        ROWS_CHANGED,
        CHAIN_BROKEN
    }

    /** A sealed day and what its rows come to now. */
    public record Checked(DaySeal seal, State state) {}

    private final DayFence fence;
    private final DayLines lines;
    private final Jobs jobs;
    private final InstantSource clock;
    private @Nullable Pulse pulse;

    Seals(DayFence fence, DayLines lines, Jobs jobs, InstantSource clock) {
        this.fence = fence;
        this.lines = lines;
        this.jobs = jobs;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        pulse = Pulse.start(
                "day-seals", INTERVAL, () -> jobs.once("day-seals", () -> jobs.forEachTenant(tenant -> seal())));
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pulse != null) {
            pulse.close();
        }
    }

    /**
     * Seals the current tenant's days that are over (UTC) and hold transfers.
     *
     * @return how many days were sealed
     */
    public int seal() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int sealed = 0;
        for (var day = firstUnsealed(today); day.isPresent(); day = firstUnsealed(today)) {
            fence.raise(endOf(day.get()));
            seal(day.get());
            sealed++;
        }
        return sealed;
    }

    @Transactional
    void seal(LocalDate day) {
        var previous = DaySeal.latest().map(DaySeal::hash).orElse(DaySeal.NOTHING);
        new DaySeal(day, lines.digest(day, previous), previous, clock.instant()).persist();
    }

    /**
     * Reads the rows of sealed days again; at most {@value #MOST_DAYS} days are looked at. A day is broken if its rows
     * were changed, removed or added to, or if its seal or the one before it was.
     *
     * @param first the first day, UTC
     * @param last the last day, UTC
     * @return the seals of these days, oldest first
     */
    @Transactional
    public List<Checked> check(LocalDate first, LocalDate last) {
        var checked = new ArrayList<Checked>();
        var expected = DaySeal.before(first, 1).stream().map(DaySeal::hash).findFirst();
        for (var seal : DaySeal.between(first, min(last, first.plusDays(MOST_DAYS - 1)))) {
            checked.add(new Checked(seal, state(seal, expected.orElse(DaySeal.NOTHING))));
            expected = Optional.of(seal.hash());
        }
        return checked;
    }

    private State state(DaySeal seal, String previous) {
        if (!seal.previous().equals(previous)) {
            return State.CHAIN_BROKEN;
        }
        var now = lines.digest(seal.day(), seal.previous());
        return now.equals(new DayLines.Digest(seal.transfers(), seal.hash())) ? State.INTACT : State.ROWS_CHANGED;
    }

    @Transactional
    Optional<LocalDate> firstUnsealed(LocalDate today) {
        var from = DaySeal.latest().map(seal -> endOf(seal.day())).orElse(Instant.EPOCH);
        return Transfer.firstRecorded(from, endOf(today.minusDays(1)))
                .map(first -> LocalDate.ofInstant(first, ZoneOffset.UTC));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
