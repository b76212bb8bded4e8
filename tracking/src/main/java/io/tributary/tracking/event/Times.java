package io.tributary.tracking.event;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** When something happened: RFC 3339 with an offset, or whole seconds or milliseconds since 1970. */
final class Times {

    private static final Duration FUTURE = Duration.ofMinutes(5);
    private static final Duration PAST = Duration.ofDays(5 * 365);
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{8,9}");
    private static final Pattern MILLISECONDS = Pattern.compile("[1-9][0-9]{11,12}");

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
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            throw bad();
        }
    }

    private static Rejection bad() {
        return new Rejection(
                "bad_time",
                "ts",
                "A time is written as 2026-01-31T12:00:00Z or as seconds since 1970, and has passed.");
    }
}
