package io.tributary.tracking.guard;

/** Somebody had the key and is not let in. Why is kept for the operator and never told to who came. */
public final class Denied extends Exception {

    private final String reason;

    Denied(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** A stable code: browser_refused, server_refused, wrong_address, unsigned, stale_signature … */
    public String reason() {
        return reason;
    }
}
