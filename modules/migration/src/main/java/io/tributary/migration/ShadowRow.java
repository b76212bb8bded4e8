package io.tributary.migration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** An affiliate's day as both systems counted it. Pure. */
public record ShadowRow(LocalDate day, UUID affiliate, ShadowFigures theirs, ShadowFigures ours, Verdict verdict) {

    /** Whether both agree. */
    public enum Verdict {
        EQUAL,
        /** Not equal, and no further apart than what was said to be well enough. */
        WITHIN_TOLERANCE,
        DIFFERENT,
        /** The system before counted something, and nothing was counted here. */
        ONLY_THEIRS,
        /** Something was counted here, and the system before did not speak of that day. */
        ONLY_OURS
    }

    static ShadowRow of(LocalDate day, UUID affiliate, ShadowFigures theirs, ShadowFigures ours, Tolerance tolerance) {
        return new ShadowRow(day, affiliate, theirs, ours, verdict(theirs, ours, tolerance));
    }

    /** The day of an affiliate that the system before did not speak of. */
    static ShadowRow onlyOurs(LocalDate day, UUID affiliate, ShadowFigures ours) {
        return new ShadowRow(day, affiliate, ShadowFigures.NONE, ours, Verdict.ONLY_OURS);
    }

    /** Whether nobody has to look into it. */
    public boolean agrees() {
        return verdict == Verdict.EQUAL || verdict == Verdict.WITHIN_TOLERANCE;
    }

    private static Verdict verdict(ShadowFigures theirs, ShadowFigures ours, Tolerance tolerance) {
        if (all(theirs, ours, (one, other) -> one.compareTo(other) == 0)) {
            return Verdict.EQUAL;
        }
        if (all(theirs, ours, tolerance::covers)) {
            return Verdict.WITHIN_TOLERANCE;
        }
        return all(ours, ShadowFigures.NONE, (one, other) -> one.compareTo(other) == 0)
                ? Verdict.ONLY_THEIRS
                : Verdict.DIFFERENT;
    }

    /** Whether every figure that the first side names is as it should be beside the other's. */
    private static boolean all(ShadowFigures named, ShadowFigures other, BiPredicate<BigDecimal, BigDecimal> well) {
        return (named.clicks() == null || well.test(count(named.clicks()), count(other.clicks())))
                && (named.conversions() == null || well.test(count(named.conversions()), count(other.conversions())))
                && (named.commission() == null || well.test(amount(named), amount(other)));
    }

    private static BigDecimal count(@Nullable Long count) {
        return count == null ? BigDecimal.ZERO : BigDecimal.valueOf(count);
    }

    private static BigDecimal amount(ShadowFigures figures) {
        return figures.commission() == null
                ? BigDecimal.ZERO
                : figures.commission().decimal();
    }
}
