package io.tributary.payouts;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Money;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes from which amount on affiliates are paid, and above which two persons must agree. */
@ApplicationScoped
public class PayoutSettings {

    private final AuditLog audit;

    PayoutSettings(AuditLog audit) {
        this.audit = audit;
    }

    private record Terms(Money threshold, @Nullable Money fourEyesAbove) {}

    /**
     * Changes the setting of a currency, in which both amounts must be; payouts that were made already keep theirs.
     *
     * @throws Refusal bad_threshold or bad_limit
     */
    @Transactional
    public PayoutSetting change(String currency, Money threshold, Optional<Money> fourEyesAbove) {
        if (!threshold.isPositive() || !threshold.currency().equals(currency)) {
            throw Refusal.invalid(
                    "bad_threshold", "threshold", "The threshold is above zero, in the currency of the setting.");
        }
        if (fourEyesAbove
                .filter(limit -> limit.isNegative() || !limit.currency().equals(currency))
                .isPresent()) {
            throw Refusal.invalid(
                    "bad_limit", "four_eyes_above", "The limit is zero or more, in the currency of the setting.");
        }
        var setting = PayoutSetting.of(currency);
        var before = terms(setting);
        setting.change(threshold, fourEyesAbove.orElse(null));
        setting.persist();
        audit.record("payout_setting.changed", "payout_setting", currency, null, before, terms(setting));
        return setting;
    }

    private static Terms terms(PayoutSetting setting) {
        return new Terms(setting.threshold(), setting.fourEyesAbove().orElse(null));
    }
}
