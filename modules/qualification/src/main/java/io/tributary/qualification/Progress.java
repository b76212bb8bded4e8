package io.tributary.qualification;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one part of a condition has come, such as deposits of 60 out of 100 with nine days left.
 *
 * @param measure the condition's word: amount, sum, count, seen or within_days
 * @param events keys of the event types it looks at
 * @param currency of have and need, where they are money
 * @param until the last moment at which a fact counts, where there is one
 */
public record Progress(
        String measure,
        Set<String> events,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal have,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal need,
        @Nullable String currency,
        @Nullable Instant until) {

    Progress until(Instant deadline) {
        return new Progress(
                measure, events, have, need, currency, until == null || deadline.isBefore(until) ? deadline : until);
    }

    /** Whole days of 24 hours that are left; nothing where there is no hurry. */
    public @Nullable Long daysLeft(Instant asOf) {
        return until == null ? null : Math.max(0, Duration.between(asOf, until).toDays());
    }

    /** In short, such as "ftd 30.00/50.00 EUR". */
    public String text() {
        var names = String.join(" or ", events);
        return "%s %s/%s%s"
                .formatted(names, have.toPlainString(), need.toPlainString(), currency == null ? "" : " " + currency);
    }
}
