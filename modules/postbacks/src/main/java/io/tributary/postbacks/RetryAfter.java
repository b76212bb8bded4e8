package io.tributary.postbacks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header by which a server asks to be left alone for a while: seconds, or a date (RFC 9110). Pure. */
final class RetryAfter {

    private RetryAfter() {}

    /** How long from now; empty where it is missing or says nothing. */
    static Optional<Duration> read(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        try {
            var until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, until)).filter(Duration::isPositive);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
