package io.tributary.postbacks;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one try.
 *
 * @param status of HTTP; null where there was no answer
 * @param error why there was none
 * @param peer the address that was called
 * @param body its beginning, as text
 * @param retryAfter how long the receiver asks to be left alone
 */
record Answer(
        @Nullable Integer status,
        @Nullable String error,
        @Nullable String peer,
        long millis,
        String body,
        Optional<Duration> retryAfter) {

    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    static final String TIMEOUT = "timeout";

    static Answer none(String error, @Nullable String peer, long millis) {
        return new Answer(null, error, peer, millis, "", Optional.empty());
    }

    boolean delivered() {
        return status != null && status >= 200 && status < 300;
    }

    /** The receiver wants nothing more, ever. */
    boolean gone() {
        return status != null && status == GONE;
    }

    /** The host is well, whatever it says to this request. */
    boolean healthy() {
        return status != null && status < 500 && status != TOO_MANY;
    }

    boolean overloaded() {
        return TIMEOUT.equals(error) || (status != null && status == TOO_MANY);
    }
}
