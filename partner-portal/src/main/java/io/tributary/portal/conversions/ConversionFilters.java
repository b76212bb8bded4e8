package io.tributary.portal.conversions;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.program.Directory;
import io.tributary.program.Program;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads filters as they stand in addresses. */
@ApplicationScoped
class ConversionFilters {

    private final Directory directory;

    ConversionFilters(Directory directory) {
        this.directory = directory;
    }

    /**
     * The filter that the words stand for; what is null does not matter.
     *
     * @param program key
     * @param from first day, in the tenant's calendar
     * @param to last day
     * @throws Refusal not found for an unknown program, bad_value or bad_time
     */
    ConversionQuery.Filter of(
            @Nullable String program,
            @Nullable String event,
            @Nullable String status,
            @Nullable String from,
            @Nullable String to) {
        return new ConversionQuery.Filter(
                program == null ? null : Program.named(program).id(),
                event,
                status == null ? null : status(status),
                from == null ? null : start(day(from, "from")),
                to == null ? null : start(day(to, "to").plusDays(1)));
    }

    private static Conversion.Status status(String word) {
        return Stream.of(Conversion.Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("bad_value", "status", "This word is not known here."));
    }

    private static LocalDate day(String text, String field) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("bad_time", field, "A day is written like 2026-06-30.");
        }
    }

    private Instant start(LocalDate day) {
        var zone = directory.byKey(CurrentTenant.key()).orElseThrow().zone();
        return day.atStartOfDay(zone).toInstant();
    }
}
