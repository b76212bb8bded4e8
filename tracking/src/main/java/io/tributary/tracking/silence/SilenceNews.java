package io.tributary.tracking.silence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source has fallen silent, or is heard again.
 *
 * @param source what it is called
 * @param lastAt when it was last heard before its silence
 * @param heardAt when it was heard again; null: it is silent now
 */
public record SilenceNews(
        UUID alarmId,
        UUID sourceId,
        String source,
        Instant lastAt,
        @Nullable Instant heardAt) {}
