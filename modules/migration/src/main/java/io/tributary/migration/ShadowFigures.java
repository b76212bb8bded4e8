package io.tributary.migration;

import io.tributary.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What one side counted; null where it does not say, and the other side's word is then not compared. */
public record ShadowFigures(
        @Nullable Long clicks,
        @Nullable Long conversions,
        @Nullable Money commission) {

    static final ShadowFigures NONE = new ShadowFigures(null, null, null);

    /** Both together, of the same currency. */
    ShadowFigures plus(ShadowFigures more) {
        return new ShadowFigures(
                sum(clicks, more.clicks), sum(conversions, more.conversions), sum(commission, more.commission));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(one + other);
    }

    private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
        return one == null ? other : other == null ? one : one.plus(other);
    }
}
