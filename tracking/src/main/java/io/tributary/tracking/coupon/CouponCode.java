package io.tributary.tracking.coupon;

import io.tributary.kernel.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one form of a coupon's code: upper case, so that it does not matter how a customer types it. */
final class CouponCode {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{2,39}");

    private CouponCode() {}

    /** What somebody typed as a code; empty where no coupon can have it. */
    static Optional<String> read(String typed) {
        return Optional.of(typed.strip().toUpperCase(Locale.ROOT))
                .filter(code -> CODE.matcher(code).matches());
    }

    /**
     * The code of a coupon to be.
     *
     * @throws Refusal missing_field, bad_coupon
     */
    static String checked(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw Refusal.invalid("missing_field", "code", "This field is needed.");
        }
        return read(typed)
                .orElseThrow(() -> Refusal.invalid(
                        "bad_coupon", "code", "A coupon has 3 to 40 letters and digits, - and _ between them."));
    }
}
