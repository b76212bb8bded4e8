package io.tributary.tracking.intake;

import org.jspecify.annotations.Nullable;

/**
 * What became of a row, or would in a dry run.
 *
 * @param reason why it was refused; a stable code
 * @param field which name is wrong, where it is one
 * @param detail a sentence for people; never what the row said
 * @param secret whether what the row said must not be kept either
 */
public record RowResult(
        Status status,
        @Nullable String reason,
        @Nullable String field,
        @Nullable String detail,
        boolean secret) {

    /** Taken, known already, or refused. */
    public enum Status {
        ACCEPTED,
        DUPLICATE,
        REJECTED
    }

    public static final RowResult ACCEPTED = new RowResult(Status.ACCEPTED, null, null, null, false);

    public static final RowResult DUPLICATE = new RowResult(Status.DUPLICATE, null, null, null, false);

    public static RowResult rejected(String reason, @Nullable String field, String detail) {
        return new RowResult(Status.REJECTED, reason, field, detail, false);
    }

    /** Refused, and not to be kept: it holds what nobody may store. */
    public static RowResult secret(String reason, @Nullable String field, String detail) {
        return new RowResult(Status.REJECTED, reason, field, detail, true);
    }
}
