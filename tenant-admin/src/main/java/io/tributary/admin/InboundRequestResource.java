package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.event.Channel;
import io.tributary.tracking.event.InboundRequest;
import io.tributary.tracking.event.InboundRequestFilter;
import io.tributary.tracking.event.InboundRequests;
import io.tributary.tracking.event.Receipt;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Every authenticated request that was refused, and why; and tests. */
@Path("/api/v1/inbound-requests")
@Tag(name = "Inbound requests")
class InboundRequestResource {

    record InboundRequestAnswer(
            UUID id,
            Instant receivedAt,
            Channel channel,
            @Nullable UUID integration,
            InboundRequest.Outcome outcome,
            @Nullable String reason,
            @Nullable String field,
            @Nullable String event,
            @Nullable String txid,
            String raw,
            Map<String, String> headers,
            @Nullable Instant replayedAt,
            @Nullable String replayStatus,
            @Nullable UUID replayEvent) {

        static InboundRequestAnswer of(InboundRequest request) {
            return new InboundRequestAnswer(
                    request.id(),
                    request.receivedAt(),
                    request.channel(),
                    request.integrationId(),
                    request.outcome(),
                    request.reason(),
                    request.field(),
                    request.eventType(),
                    request.externalId(),
                    request.raw(),
                    request.headers(),
                    request.replayedAt(),
                    request.replayStatus(),
                    request.replayEventId());
        }
    }

    private final InboundRequests requests;
    private final Cursor cursors;

    InboundRequestResource(InboundRequests requests, Cursor cursors) {
        this.requests = requests;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List inbound requests, newest first")
    public Page<InboundRequestAnswer> list(
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("integration") @Nullable UUID integration,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter = new InboundRequestFilter(
                Words.constant(InboundRequest.Outcome.class, outcome, "outcome"), reason, integration);
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = filter.list(after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, request -> request.id().toString()).map(InboundRequestAnswer::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "One inbound request, as it came")
    public InboundRequestAnswer get(UUID id) {
        return InboundRequestAnswer.of(InboundRequest.byId(id).orElseThrow(Refusal::notFound));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Send it through the door again; twice stores nothing twice")
    public Receipt replay(UUID id) {
        return requests.replay(id);
    }
}
