package io.tributary.tracking.guard;

import io.tributary.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator chooses of the protection of an integration; see {@link Protection}.
 *
 * @param addresses addresses and networks (CIDR), as text
 */
public record ProtectionSettings(
        boolean signed,
        boolean browserOnly,
        boolean testing,
        List<String> addresses,
        @Nullable Integer perMinute) {

    public static final ProtectionSettings NONE = new ProtectionSettings(false, false, false, List.of(), null);

    private static final int MOST_PER_MINUTE = 10_000_000;

    /**
     * The same settings, in one form.
     *
     * @throws Refusal bad_address, too_many, bad_limit, browser_cannot_sign (422)
     */
    ProtectionSettings checked() {
        if (perMinute != null && (perMinute < 1 || perMinute > MOST_PER_MINUTE)) {
            throw Refusal.invalid("bad_limit", "per_minute", "A limit is a number of requests from 1 to 10,000,000.");
        }
        var list = AddressList.of(addresses);
        if (browserOnly && (signed || !list.isEmpty())) {
            throw Refusal.invalid(
                    "browser_cannot_sign",
                    "browser_only",
                    "Browsers can neither sign nor keep to an address: make another integration for them.");
        }
        return new ProtectionSettings(signed, browserOnly, testing, list.texts(), perMinute);
    }
}
