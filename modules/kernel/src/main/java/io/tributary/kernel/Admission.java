package io.tributary.kernel;

import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/**
 * Whether somebody may come now, and what is left.
 *
 * @param retryAfter seconds until what was asked for is there; 0 where it was
 * @param fullAfter seconds until the whole limit is there again
 */
public record Admission(boolean admitted, long perMinute, long remaining, long retryAfter, long fullAfter) {

    /** Tells the caller, in the headers of the answer, how much is left of its limit. */
    public Admission tell(HttpServerResponse answer) {
        answer.putHeader("X-RateLimit-Limit", Long.toString(perMinute));
        answer.putHeader("X-RateLimit-Remaining", Long.toString(remaining));
        answer.putHeader("X-RateLimit-Reset", Long.toString(fullAfter));
        return this;
    }

    /** The answer to whoever came too often. */
    public Refusal refusal() {
        return new TooMany(Math.max(1, retryAfter));
    }

    /** Somebody came more often than its limit allows; nothing of it was stored. */
    private static final class TooMany extends Refusal {

        private final long retryAfter;

        TooMany(long retryAfter) {
            super(Kind.TOO_MANY, "rate_limited", "Too much in a minute; try again after the time that is given.", null);
            this.retryAfter = retryAfter;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("retry_after", retryAfter);
        }
    }
}
