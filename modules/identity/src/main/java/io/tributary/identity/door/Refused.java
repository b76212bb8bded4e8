package io.tributary.identity.door;

import io.tributary.kernel.Refusal;

/** A door stays shut. */
class Refused extends Refusal {
    Refused(String reason, String detail) {
        super(Kind.UNAUTHORIZED, reason, detail, null);
    }
}
