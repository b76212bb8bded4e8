package io.tributary.tracking.event;

/** A request that cannot be read as a report at all. */
public final class Malformed extends RuntimeException {

    Malformed(String detail) {
        super(detail, null, false, false);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
