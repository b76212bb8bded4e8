package io.tributary.tracking;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments as servers write them: RFC 3339 with an offset, or whole seconds or milliseconds since 1970. */
public final class Moments {

    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{8,9}");
    private static final Pattern MILLISECONDS = Pattern.compile("[1-9][0-9]{11,12}");

    private Moments() {}

    /** The moment; empty where it is written in no such way. */
    public static Optional<Instant> read(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
        }
        try {
            return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
