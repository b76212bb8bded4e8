package io.tributary.portal.money;

import io.quarkus.qute.TemplateExtension;
import io.tributary.payouts.Payout;

/** How templates write what belongs to a payout. */
@TemplateExtension
class MoneyWords {

    private MoneyWords() {}

    /** The colour of its status. */
    static String statusTone(Payout payout) {
        return switch (payout.status()) {
            case REQUESTED, APPROVED -> "blue";
            case SENT -> "azure";
            case PAID -> "green";
            case FAILED, CANCELLED -> "red";
        };
    }
}
