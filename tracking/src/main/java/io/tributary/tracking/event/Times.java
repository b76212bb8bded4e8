package io.tributary.tracking.event;

import io.tributary.tracking.Moments;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When something happened: RFC 3339 with an offset, or whole seconds or milliseconds since 1970. */
final class Times {

    private static final Duration FUTURE = Duration.ofMinutes(5);
    private static final Duration PAST = Duration.ofDays(5 * 365);

    private Times() {}

    /**
     * The instant, to the microsecond.
     *
     * @throws Rejection bad_time, where it cannot be read, lies ahead by more than five minutes or back by five years
     */
    static Instant read(Object value, Instant now) {
        var instant = parse(value instanceof BigDecimal number && number.scale() == 0 ? number.toString() : value);
        if (instant.isAfter(now.plus(FUTURE)) || instant.isBefore(now.minus(PAST))) {
            throw bad();
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant parse(Object value) {
        if (!(value instanceof String text)) {
            throw bad();
        }
        return Moments.read(text).orElseThrow(Times::bad);
    }

    private static Rejection bad() {
        return new Rejection(
                "bad_time",
                "ts",
                "A time is written as 2026-01-31T12:00:00Z or as seconds since 1970, and has passed.");
    }
}
