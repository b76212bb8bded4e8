package io.tributary.tracking.event;

import io.tributary.tracking.CallerAddress;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which way, and from whom, reports come in.
 *
 * @param headers those that are kept, secrets masked
 * @param address of the caller; null where there is none
 * @param since when it came, in the nanoseconds of this process
 * @param nothingCame to be called where a request failed for a cause of ours, so that it may come again as it is
 */
public record Door(
        Reporter reporter,
        Channel channel,
        Map<String, String> headers,
        @Nullable String address,
        long since,
        Runnable nothingCame) {

    /** A door inside, opened now. */
    public Door(Reporter reporter, Channel channel, Map<String, String> headers) {
        this(reporter, channel, headers, null, System.nanoTime(), () -> {});
    }

    static Door of(Reporter reporter, Channel channel, HttpServerRequest request) {
        return new Door(
                reporter, channel, KeptHeaders.of(request), CallerAddress.of(request), System.nanoTime(), () -> {});
    }

    /** The same door, for a request whose signature is used up by it. */
    Door calling(Runnable nothingCame) {
        return new Door(reporter, channel, headers, address, since, nothingCame);
    }

    @Nullable
    UUID programId() {
        return reporter.programs().size() == 1
                ? reporter.programs().getFirst().program().id()
                : null;
    }
}
