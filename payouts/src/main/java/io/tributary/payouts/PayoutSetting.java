package io.tributary.payouts;

import io.tributary.kernel.Money;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From which amount on affiliates are paid in a currency, and above which amount two persons must agree. */
@Entity
@Table(schema = "payouts", name = "payout_setting")
public class PayoutSetting extends TenantEntity {

    private static final String DEFAULT_THRESHOLD = "50.00";

    private String currency;
    private long thresholdUnits;
    private @Nullable Long fourEyesUnits;

    @Version
    private int version;

    protected PayoutSetting() {}

    private PayoutSetting(Money threshold) {
        this.currency = threshold.currency();
        this.thresholdUnits = threshold.units();
    }

    /** The tenant's setting for the currency; where it has none, 50 of the currency and no second person. */
    public static PayoutSetting of(String currency) {
        Optional<PayoutSetting> stored = find("currency", currency).firstResultOptional();
        return stored.orElseGet(() -> new PayoutSetting(Money.of(DEFAULT_THRESHOLD, currency)));
    }

    void change(Money threshold, @Nullable Money fourEyesAbove) {
        this.thresholdUnits = threshold.units();
        this.fourEyesUnits = fourEyesAbove == null ? null : fourEyesAbove.units();
    }

    /** What is less than this rolls over into the next month. */
    public Money threshold() {
        return new Money(thresholdUnits, currency);
    }

    /** The amount above which the approver must not be who made the payout; empty where one person is enough. */
    public Optional<Money> fourEyesAbove() {
        return Optional.ofNullable(fourEyesUnits).map(units -> new Money(units, currency));
    }

    public int version() {
        return version;
    }

    boolean needsFourEyes(Money amount) {
        return fourEyesAbove().filter(limit -> amount.compareTo(limit) > 0).isPresent();
    }
}
