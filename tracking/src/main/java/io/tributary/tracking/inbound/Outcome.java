package io.tributary.tracking.inbound;

/** How a request ended. */
public enum Outcome {
    ACCEPTED(false),
    DUPLICATE(false),
    CONFLICT(true),
    REJECTED(true),
    MALFORMED(true),
    /** A test; it never counts. */
    TEST(false),
    /** Turned away by the door: whoever came had a key, and was not believed or came too often. */
    DENIED(true);

    private final boolean failed;

    Outcome(boolean failed) {
        this.failed = failed;
    }

    /** Whether the sender has something to repair. */
    public boolean failed() {
        return failed;
    }
}
