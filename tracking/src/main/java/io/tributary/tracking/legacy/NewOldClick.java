package io.tributary.tracking.legacy;

import io.tributary.tracking.link.TrackingLink;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A click of the system before, on its way into the table.
 *
 * @param oldId what its visitor carries: 1 to 128 printable characters
 * @param clickedAt to the millisecond
 * @param sub sub1 to sub10 as far as the last one that was there
 */
public record NewOldClick(
        String oldId,
        TrackingLink link,
        Instant clickedAt,
        @Nullable String affClickId,
        List<String> sub) {

    public NewOldClick {
        clickedAt = clickedAt.truncatedTo(ChronoUnit.MILLIS);
        sub = List.copyOf(sub);
    }
}
