package io.tributary.migration;

import io.tributary.kernel.Refusal;
import io.tributary.tracking.intake.ImportRow;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a row of another system says.
 *
 * @param values by our names of the columns, without blanks around them; empty ones are left out
 */
record OldRow(Map<String, String> values) {

    static OldRow of(ImportRow row) {
        var values = new HashMap<String, String>();
        row.values().forEach((name, value) -> {
            var said = value.strip();
            if (!said.isEmpty()) {
                values.put(name, said);
            }
        });
        return new OldRow(values);
    }

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,8})?");
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{8,9}");
    private static final Pattern MILLISECONDS = Pattern.compile("[1-9][0-9]{11,12}");
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter();

    @Nullable
    String text(String column) {
        return values.get(column);
    }

    /** The value of a column that must have one. */
    String need(String column) {
        var value = values.get(column);
        if (value == null) {
            throw Refusal.invalid("missing_field", column, "This column is needed.");
        }
        return value;
    }

    /** A number with a point for its decimals and nothing between its thousands. */
    BigDecimal decimal(String column) {
        var value = need(column);
        if (!DECIMAL.matcher(value).matches()) {
            throw Refusal.invalid("bad_amount", column, "An amount is written like 1234.50, without other signs.");
        }
        return new BigDecimal(value);
    }

    /**
     * When something happened, to the millisecond, and not ahead of now.
     *
     * @param zone of times that name none
     */
    Instant time(String column, ZoneId zone, Instant now) {
        var instant = parse(column, need(column), zone).truncatedTo(ChronoUnit.MILLIS);
        if (instant.isAfter(now) || instant.isBefore(Instant.EPOCH)) {
            throw bad(column);
        }
        return instant;
    }

    private static Instant parse(String column, String text, ZoneId zone) {
        if (SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            return text.length() > 19 && !text.contains(".") || text.endsWith("Z")
                    ? OffsetDateTime.parse(text.replace(' ', 'T')).toInstant()
                    : LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw bad(column);
        }
    }

    private static Refusal bad(String column) {
        return Refusal.invalid(
                "bad_time",
                column,
                "A time is written like 2026-01-31T12:00:00Z or 2026-01-31 12:00:00, and has passed.");
    }
}
