package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Page;
import io.tributary.program.Program;
import io.tributary.tracking.event.InboundRequest;
import io.tributary.tracking.event.InboundRequestFilter;
import io.tributary.tracking.replay.Replay;
import io.tributary.tracking.replay.Replays;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Refused requests sent through the door again, many at once. */
@Path("/api/v1/inbound-replays")
@Tag(name = "Inbound requests")
class InboundReplayResource {

    /** Which refused requests to send again; what is left out does not matter. */
    record ReplayRequest(
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable UUID integration,
            @Nullable String program,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String text) {

        InboundRequestFilter filter() {
            return new InboundRequestFilter(
                    Words.constant(InboundRequest.Outcome.class, outcome, "outcome"),
                    reason,
                    integration,
                    program == null ? null : Program.named(program).id(),
                    from,
                    to,
                    text);
        }
    }

    /**
     * @param total how many there were to send when it began
     * @param duplicates those that had been stored meanwhile by another way
     * @param refused those whose cause is not repaired
     * @param endedAt null while it goes on
     */
    record ReplayAnswer(
            UUID id,
            InboundRequestFilter filter,
            String requestedBy,
            long total,
            long done,
            long accepted,
            long duplicates,
            long refused,
            Instant startedAt,
            @Nullable Instant endedAt) {

        static ReplayAnswer of(Replay replay) {
            return new ReplayAnswer(
                    replay.id(),
                    replay.filter(),
                    replay.requestedBy(),
                    replay.total(),
                    replay.done(),
                    replay.accepted(),
                    replay.duplicates(),
                    replay.refused(),
                    replay.startedAt(),
                    replay.endedAt());
        }
    }

    private final Replays replays;
    private final Cursor cursors;

    InboundReplayResource(Replays replays, Cursor cursors) {
        this.replays = replays;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List replays, the latest first")
    public Page<ReplayAnswer> list(
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = Replay.list(after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, replay -> replay.id().toString()).map(ReplayAnswer::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "How far one replay is")
    public ReplayAnswer get(UUID id) {
        return ReplayAnswer.of(Replay.existing(id));
    }

    @POST
    @ResponseStatus(202)
    @Idempotent
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Send all refused requests that match through the door again; it goes on by itself")
    public ReplayAnswer begin(@NotNull ReplayRequest request) {
        return ReplayAnswer.of(replays.begin(request.filter()));
    }
}
