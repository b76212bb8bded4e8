package io.tributary.admin.migration;

import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.migration.ShadowReports;
import io.tributary.migration.Tolerance;
import io.tributary.program.Program;
import io.tributary.reporting.NamedReports;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is to be compared from an address or a form. */
@ApplicationScoped
class ShadowQuestions {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    private final NamedReports reports;

    ShadowQuestions(NamedReports reports) {
        this.reports = reports;
    }

    ShadowReports.Question of(
            @Nullable String from,
            @Nullable String to,
            @Nullable String program,
            @Nullable String event,
            @Nullable String currency,
            @Nullable String tolerance,
            @Nullable String percent) {
        var days = reports.filter(from, to, null, null, null);
        return new ShadowReports.Question(
                days.from(),
                days.to(),
                program == null ? null : Program.named(program),
                event,
                currency == null ? null : Input.currency(currency, "currency"),
                new Tolerance(number(tolerance, "tolerance"), number(percent, "tolerance_percent")));
    }

    private static BigDecimal number(@Nullable String text, String field) {
        if (text == null) {
            return BigDecimal.ZERO;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw Refusal.invalid("bad_number", field, "A tolerance is a number such as 2 or 0.5.");
        }
        return new BigDecimal(text);
    }
}
