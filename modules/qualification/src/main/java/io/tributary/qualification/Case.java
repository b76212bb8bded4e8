package io.tributary.qualification;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a condition is asked about.
 *
 * @param currency amounts in another currency do not count
 * @param asOf the moment of the question; it tells what is still open from what is too late, never who qualifies
 * @param until facts after this moment do not count; open where there is none
 */
public record Case(
        History history,
        String currency,
        Instant asOf,
        @Nullable Instant until) {

    public Case(History history, String currency, Instant asOf) {
        this(history, currency, asOf, null);
    }

    Case within(Instant deadline) {
        return new Case(history, currency, asOf, until == null || deadline.isBefore(until) ? deadline : until);
    }

    Stream<Standing> standing() {
        var limit = until;
        return limit == null
                ? history.standing()
                : history.standing()
                        .filter(standing -> !standing.fact().occurredAt().isAfter(limit));
    }
}
