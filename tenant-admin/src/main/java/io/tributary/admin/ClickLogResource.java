package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.click.Click;
import io.tributary.tracking.click.ClickFilter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Clicks as they were stored. */
@Path("/api/v1/clicks")
@Tag(name = "Clicks")
@RolesAllowed(Capability.VIEW)
class ClickLogResource {

    private static final Duration USUAL = Duration.ofDays(30);

    private final ClickAnswers clicks;
    private final Cursor cursors;
    private final InstantSource clock;

    ClickLogResource(ClickAnswers clicks, Cursor cursors, InstantSource clock) {
        this.clicks = clicks;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List clicks, newest first; of the last 30 days unless said otherwise")
    public Page<ClickAnswer> list(
            @QueryParam("affiliate") @Nullable UUID affiliate,
            @QueryParam("link") @Nullable UUID link,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var end = to == null ? clock.instant().plusSeconds(1) : to;
        var filter = new ClickFilter(
                affiliate,
                link,
                Words.constant(Click.Kind.class, kind, "kind"),
                from == null ? end.minus(USUAL) : from,
                end);
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = filter.list(after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, click -> click.id().toString()).map(clicks::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One click, by the id that the visitor carried")
    public ClickAnswer get(@PathParam("id") String id) {
        return clicks.find(id).filter(ClickAnswer::stored).orElseThrow(Refusal::notFound);
    }
}
