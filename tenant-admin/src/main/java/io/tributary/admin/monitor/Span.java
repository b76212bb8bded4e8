package io.tributary.admin.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How far back a page looks. */
enum Span {
    DAY(Duration.ofDays(1), "HH:mm"),
    WEEK(Duration.ofDays(7), "EE HH:mm"),
    MONTH(Duration.ofDays(30), "d MMM HH:mm");

    private final Duration length;
    private final String form;

    Span(Duration length, String form) {
        this.length = length;
        this.form = form;
    }

    /** The span of that word; a day where it is none. */
    static Span of(String word) {
        for (var span : values()) {
            if (span.word().equals(word)) {
                return span;
            }
        }
        return DAY;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Duration length() {
        return length;
    }

    /** What stands under the hours of a chart. */
    List<String> labels(List<Instant> hours, Locale locale, ZoneId zone) {
        var format = DateTimeFormatter.ofPattern(form, locale).withZone(zone);
        return hours.stream().map(format::format).toList();
    }
}
