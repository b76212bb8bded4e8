package io.tributary.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The domain saying no. It becomes an RFC 9457 answer with a stable reason; the text never repeats what the caller
 * sent, and what belongs to somebody else is refused in the same words as what does not exist.
 */
public class Refusal extends RuntimeException {

    /** Why the answer is no, in the terms of HTTP. */
    public enum Kind {
        MALFORMED(400),
        UNAUTHORIZED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        MISDIRECTED(421),
        INVALID(422),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String reason;
    private final @Nullable String field;

    /**
     * @param reason a public, stable code in snake_case
     * @param detail a sentence for the person who reads the answer: what is wrong and what to do
     * @param field the input that is wrong, where there is one
     */
    public Refusal(Kind kind, String reason, String detail, @Nullable String field) {
        super(detail, null, false, false);
        this.kind = kind;
        this.reason = reason;
        this.field = field;
    }

    /** What was asked for does not exist, or is not the caller's to see. */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "not_found", "There is nothing here.", null);
    }

    public static Refusal invalid(String reason, String field, String detail) {
        return new Refusal(Kind.INVALID, reason, detail, field);
    }

    public static Refusal conflict(String reason, String detail) {
        return new Refusal(Kind.CONFLICT, reason, detail, null);
    }

    public static Refusal malformed(String detail) {
        return new Refusal(Kind.MALFORMED, "malformed", detail, null);
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public String detail() {
        return getMessage() == null ? "" : getMessage();
    }

    public @Nullable String field() {
        return field;
    }

    /** Further members of the answer, such as seconds to wait. */
    public Map<String, Object> members() {
        return Map.of();
    }
}
