package io.tributary.migration;

import io.tributary.kernel.Input;
import io.tributary.kernel.Money;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.intake.ImportJob;
import io.tributary.tracking.intake.ImportKind;
import io.tributary.tracking.intake.ImportName;
import io.tributary.tracking.intake.ImportRun;
import io.tributary.tracking.intake.RowResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes in what the system before counted for each affiliate and day, for comparison only. A day sent again is replaced. */
@ApplicationScoped
class ShadowImport implements ImportKind {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");

    private final OldNames names;
    private final InstantSource clock;

    ShadowImport(OldNames names, InstantSource clock) {
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "shadow";
    }

    @Override
    public List<ImportName> names(ImportJob job) {
        return FileColumns.SHADOW;
    }

    @Override
    public ImportRun begin(ImportJob job) {
        return new RowByRow(job.dryRun(), List.of("affiliate", "day", "program", "currency"), this::take);
    }

    private RowResult take(OldRow row) {
        var affiliate = names.affiliate(row).id();
        var day = day(row);
        var figures = new ShadowFigures(count(row, "clicks"), count(row, "conversions"), commission(row));
        if (figures.equals(ShadowFigures.NONE)) {
            throw Refusal.invalid("missing_field", "clicks", "Say clicks, conversions or commission.");
        }
        var program = row.text("program") == null ? null : names.program(row).id();
        var currency =
                figures.commission() == null ? null : figures.commission().currency();
        var known = ShadowDay.of(affiliate, program, day, currency);
        if (known.filter(one -> one.figures().equals(figures)).isPresent()) {
            return RowResult.DUPLICATE;
        }
        known.ifPresentOrElse(
                one -> one.replace(figures, clock.instant()),
                () -> new ShadowDay(affiliate, program, day, figures, clock.instant()).persist());
        return RowResult.ACCEPTED;
    }

    private static LocalDate day(OldRow row) {
        try {
            return LocalDate.parse(row.need("day"));
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("bad_date", "day", "A day is written like 2026-11-20.");
        }
    }

    private static @Nullable Long count(OldRow row, String column) {
        var text = row.text(column);
        if (text != null && !COUNT.matcher(text).matches()) {
            throw Refusal.invalid("bad_number", column, "This is a whole number.");
        }
        return text == null ? null : Long.valueOf(text);
    }

    private static @Nullable Money commission(OldRow row) {
        if (row.text("commission") == null) {
            return null;
        }
        var currency = Input.currency(row.need("currency"), "currency");
        var amount = row.decimal("commission");
        if (amount.stripTrailingZeros().scale() > Money.digits(currency)) {
            throw Refusal.invalid("amount_scale", "commission", "The amount has more decimals than its currency.");
        }
        return Money.of(amount, currency);
    }
}
