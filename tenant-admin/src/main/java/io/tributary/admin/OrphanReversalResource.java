package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.event.ConversionEvent;
import io.tributary.tracking.event.OrphanReversals;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reversals that wait for what they take back. */
@Path("/api/v1/orphan-reversals")
@Tag(name = "Events")
@RolesAllowed(Capability.VIEW)
class OrphanReversalResource {

    private static final int LONGEST = 3_650;

    private final EventAnswers answers;
    private final Attributions attributions;
    private final Cursor cursors;
    private final InstantSource clock;

    OrphanReversalResource(EventAnswers answers, Attributions attributions, Cursor cursors, InstantSource clock) {
        this.answers = answers;
        this.attributions = attributions;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List reversals whose original has not come for so many days, the oldest first")
    public Page<EventAnswer> list(
            @QueryParam("days") @DefaultValue("30") int days,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (days < 0 || days > LONGEST) {
            throw Refusal.invalid("bad_days", "days", "Ask for 0 to 3650 days.");
        }
        var since = clock.instant().minus(Duration.ofDays(days));
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var page = Page.of(
                OrphanReversals.list(since, after, Page.limit(limit) + 1),
                limit,
                cursors,
                event -> event.id().toString());
        var decided =
                attributions.of(page.items().stream().map(ConversionEvent::id).toList());
        return page.map(event -> answers.of(event, decided.get(event.id())));
    }
}
