package io.tributary.admin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tributary.tracking.click.Click;
import io.tributary.tracking.traffic.Diversion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A click as the API tells it.
 *
 * @param key of its row
 * @param id as the visitor carries it
 * @param diversion why the visitor was not sent on to the destination; null where it was
 * @param stored whether its row is there; what its id says is known without it
 */
record ClickAnswer(
        @JsonIgnore UUID key,
        String id,
        Instant clickedAt,
        String code,
        UUID link,
        String program,
        UUID affiliate,
        boolean stored,
        Click.@Nullable Kind kind,
        boolean unique,
        boolean billable,
        @Nullable Diversion diversion,
        List<String> sub,
        @Nullable String affClickId,
        @Nullable String ip,
        @Nullable String userAgent,
        @Nullable String referrer,
        @Nullable String country,
        @Nullable String device,
        boolean consent) {}
