package io.tributary.program;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tributary.kernel.Refusal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For how long something counts: an ISO 8601 period such as {@code P30D}, a duration such as {@code PT12H}, or
 * {@code unlimited}. Days are counted in UTC, so that a window is as long wherever it begins.
 */
public final class Window {

    public static final Window UNLIMITED = new Window("unlimited", null);

    private static final Period LONGEST = Period.ofYears(20);

    private final String text;
    private final @Nullable TemporalAmount length;

    private Window(String text, @Nullable TemporalAmount length) {
        this.text = text;
        this.length = length;
    }

    public static Window days(int days) {
        return of("P" + days + "D");
    }

    /**
     * The window that the text stands for.
     *
     * @throws IllegalArgumentException if it stands for none, or for one that is negative or beyond twenty years
     */
    @JsonCreator
    public static Window of(String text) {
        if (text.equals(UNLIMITED.text)) {
            return UNLIMITED;
        }
        try {
            TemporalAmount length = text.contains("T") ? Duration.parse(text) : Period.parse(text);
            var end = Instant.EPOCH.atZone(ZoneOffset.UTC).plus(length);
            var latest = Instant.EPOCH.atZone(ZoneOffset.UTC).plus(LONGEST);
            if (end.toInstant().isBefore(Instant.EPOCH) || end.isAfter(latest)) {
                throw new IllegalArgumentException("a window is neither negative nor longer than twenty years");
            }
            return new Window(text, length);
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new IllegalArgumentException("not a window", unreadable);
        }
    }

    /** As {@link #of}, refusing under the name of the field (422). */
    public static Window parse(String text, String field) {
        try {
            return of(text);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.invalid("bad_window", field, "A window is a period such as P30D or PT12H, or \"unlimited\".");
        }
    }

    /** The first instant after the window that opens at the given one; empty where it never closes. */
    public Optional<Instant> end(Instant from) {
        return length == null
                ? Optional.empty()
                : Optional.of(from.atZone(ZoneOffset.UTC).plus(length).toInstant());
    }

    /** Whether the instant lies in the window that opens at {@code from}. Before it opens nothing does. */
    public boolean covers(Instant from, Instant at) {
        return !at.isBefore(from) && end(from).map(at::isBefore).orElse(true);
    }

    @JsonValue
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Window window && text.equals(window.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
