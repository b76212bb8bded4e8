package io.tributary.tracking.event;

import io.tributary.kernel.Refusal;

/** A key that nobody has, or had, or that is somebody else's, or that comes as its owner forbids: always the same answer. */
class UnknownKey extends Refusal {

    UnknownKey() {
        super(
                Kind.UNAUTHORIZED,
                "unauthorized",
                "The key is not valid, or not from here, or not signed as it should be.",
                null);
    }
}
