package io.tributary.admin.money;

import io.quarkus.qute.TemplateExtension;
import io.tributary.commissions.Commission;
import io.tributary.payouts.Payout;

/** The colours of what templates write about money. */
@TemplateExtension
class MoneyWords {

    private MoneyWords() {}

    static String tone(Commission commission) {
        return switch (commission.status()) {
            case HELD -> "yellow";
            case PAYABLE -> "azure";
            case IN_STATEMENT -> "blue";
            case PAID -> "green";
            case REVERSED -> "secondary";
            case REVERSAL -> "red";
        };
    }

    static String tone(Payout payout) {
        return switch (payout.status()) {
            case REQUESTED -> "yellow";
            case APPROVED -> "azure";
            case SENT -> "blue";
            case PAID -> "green";
            case FAILED -> "red";
            case CANCELLED -> "secondary";
        };
    }
}
