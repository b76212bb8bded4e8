package io.tributary.tracking.policy;

import io.tributary.kernel.Refusal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many conversions are paid in a period. What comes after them is kept and attributed, and earns nothing.
 *
 * @param event key of the event type that is counted; null: every one, all together
 * @param scope whose conversions are counted together
 * @param affiliate the only one whom it concerns; null: everybody
 * @param period of the tenant's calendar, by when the event happened
 * @param most how many are paid, from 0
 */
public record Cap(
        @Nullable String event, Scope scope, @Nullable UUID affiliate, Period period, int most) {

    /** Whose conversions a cap counts together. */
    public enum Scope {
        PROGRAM,
        AFFILIATE
    }

    /** For how long a cap counts before it begins again; a week begins on Monday. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        TOTAL
    }

    static final int HIGHEST = 1_000_000_000;

    /** Whether a conversion of this type counts. */
    public boolean concerns(String eventType) {
        return event == null || event.equals(eventType);
    }

    /** Whether a conversion of this type counts where this affiliate has it. */
    public boolean concerns(String eventType, UUID affiliateId) {
        return concerns(eventType) && (affiliate == null || affiliate.equals(affiliateId));
    }

    /** Such as "10 ftd a day per affiliate". */
    public String text() {
        var counted = event == null ? "conversions" : event;
        var whose = affiliate != null ? " of this affiliate" : scope == Scope.AFFILIATE ? " per affiliate" : "";
        var when = period == Period.TOTAL ? " in total" : " a " + period.name().toLowerCase(Locale.ROOT);
        return most + " " + counted + when + whose;
    }

    void check() {
        if (most < 0 || most > HIGHEST) {
            throw Refusal.invalid("bad_cap", "caps", "A cap is a number from 0 to 10^9.");
        }
    }
}
