package io.tributary.tracking.event;

import org.jspecify.annotations.Nullable;

/** A report says what may not be. The detail never repeats what was sent. */
final class Rejection extends RuntimeException {

    private final String reason;
    private final @Nullable String field;

    Rejection(String reason, @Nullable String field, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.field = field;
    }

    /** A public, stable code in snake_case. */
    String reason() {
        return reason;
    }

    @Nullable
    String field() {
        return field;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /** Whether what was sent must not be kept either. */
    boolean secret() {
        return reason.equals(CardNumbers.REASON);
    }
}
