package io.tributary.postbacks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Keeps calls from a host that does not answer, so that they neither wait for it nor burn their tries: closed, open for a
 * while, then open to one probe that decides. What is kept back stays due and is not counted as tried.
 */
final class Breaker {

    private static final int STRAIGHT_FAILURES = 10;
    private static final int ENOUGH_CALLS = 10;
    private static final double SHARE_OF_FAILURES = 0.7;
    private static final int MOST_REMEMBERED = 100;
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private record Outcome(Instant at, boolean answered) {}

    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private int straightFailures;
    private Duration pause = FIRST_PAUSE;
    private @Nullable Instant openUntil;

    /** How many calls may be under way to the host at this moment. */
    synchronized int allows(Instant now) {
        if (openUntil == null) {
            return Flights.MOST_TO_HOST;
        }
        return now.isBefore(openUntil) ? 0 : 1;
    }

    /** Takes note of a call; an answer is any that shows that the host is well, a refusal too. */
    synchronized void record(boolean answered, Instant now) {
        var until = openUntil;
        if (until != null) {
            decide(answered, now, until);
            return;
        }
        straightFailures = answered ? 0 : straightFailures + 1;
        outcomes.addLast(new Outcome(now, answered));
        while (outcomes.size() > MOST_REMEMBERED || outcomes.getFirst().at().isBefore(now.minus(MEMORY))) {
            outcomes.removeFirst();
        }
        if (straightFailures >= STRAIGHT_FAILURES || mostlyFails()) {
            openUntil = now.plus(pause);
        }
    }

    /** Whether there is nothing to remember. */
    synchronized boolean forgettable(Instant now) {
        return openUntil == null
                && (outcomes.isEmpty() || outcomes.getLast().at().isBefore(now.minus(MEMORY)));
    }

    /** Calls that left before it opened come back while it is open: an answer is good news, a failure no news. */
    private void decide(boolean answered, Instant now, Instant until) {
        if (answered) {
            openUntil = null;
            pause = FIRST_PAUSE;
            straightFailures = 0;
            outcomes.clear();
        } else if (!now.isBefore(until)) {
            var doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            openUntil = now.plus(pause);
        }
    }

    private boolean mostlyFails() {
        long failures = outcomes.stream().filter(outcome -> !outcome.answered()).count();
        return outcomes.size() >= ENOUGH_CALLS && failures >= SHARE_OF_FAILURES * outcomes.size();
    }
}
