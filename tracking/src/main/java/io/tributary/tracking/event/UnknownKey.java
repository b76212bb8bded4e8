package io.tributary.tracking.event;

import io.tributary.kernel.Refusal;

/** A key that nobody has, or had, or that is somebody else's: always the same answer. */
class UnknownKey extends Refusal {

    UnknownKey() {
        super(Kind.UNAUTHORIZED, "unauthorized", "The key in the address is not valid.", null);
    }
}
