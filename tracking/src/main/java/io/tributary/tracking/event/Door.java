package io.tributary.tracking.event;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which way, and from whom, reports come in.
 *
 * @param headers the few that are kept with a refused request
 */
record Door(Reporter reporter, Channel channel, Map<String, String> headers) {

    @Nullable
    UUID programId() {
        return reporter.programs().size() == 1
                ? reporter.programs().getFirst().program().id()
                : null;
    }
}
