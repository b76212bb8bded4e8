package io.tributary.payouts;

import java.util.UUID;

/** What a month did to one affiliate's money of one currency, in units; what takes away is negative. */
record Movement(
        UUID affiliateId,
        String currency,
        long opening,
        long earned,
        long takenBack,
        long adjusted,
        long paid,
        int lines) {

    long closing() {
        long gained = Math.addExact(Math.addExact(opening, earned), adjusted);
        return Math.addExact(gained, Math.addExact(takenBack, paid));
    }

    boolean matters() {
        return lines > 0 || opening != 0;
    }
}
