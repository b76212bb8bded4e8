package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.program.Program;
import io.tributary.tracking.inbound.InboundEntry;
import io.tributary.tracking.inbound.InboundFilter;
import io.tributary.tracking.inbound.Outcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Every authenticated request, accepted ones too, with what it was answered. */
@Path("/api/v1/inbound-log")
@Tag(name = "Inbound requests")
@RolesAllowed(Capability.VIEW)
class InboundLogResource {

    /**
     * One request of the log.
     *
     * @param event the event that counts
     * @param inboundRequest under which the quarantine keeps it, and from where it can be replayed
     * @param durationMicros from its arrival to its answer
     */
    record InboundEntryAnswer(
            UUID id,
            Instant receivedAt,
            String channel,
            @Nullable UUID integration,
            @Nullable UUID programId,
            Outcome outcome,
            @Nullable String reason,
            @Nullable String field,
            @Nullable String eventType,
            @Nullable String txid,
            @Nullable UUID event,
            @Nullable UUID inboundRequest,
            @Nullable String address,
            long durationMicros) {

        static InboundEntryAnswer of(InboundEntry entry) {
            return new InboundEntryAnswer(
                    entry.id(),
                    entry.receivedAt(),
                    entry.channel().toLowerCase(Locale.ROOT),
                    entry.integrationId(),
                    entry.programId(),
                    entry.outcome(),
                    entry.reason(),
                    entry.field(),
                    entry.eventType(),
                    entry.externalId(),
                    entry.eventId(),
                    entry.requestId(),
                    entry.address(),
                    entry.duration().toNanos() / 1_000);
        }
    }

    /** One request with all that is kept of it; secrets in its headers are masked. */
    record WholeInboundEntryAnswer(InboundEntryAnswer entry, Map<String, String> headers, String raw) {}

    private final Cursor cursors;

    InboundLogResource(Cursor cursors) {
        this.cursors = cursors;
    }

    @GET
    @Operation(summary = "List requests, newest first; failed=true: only those whose sender has something to repair")
    public Page<InboundEntryAnswer> list(
            @QueryParam("integration") @Nullable UUID integration,
            @QueryParam("program") @Nullable String program,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("failed") @DefaultValue("false") boolean failed,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("text") @Nullable String text,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter = new InboundFilter(
                integration,
                program == null ? null : Program.named(program).id(),
                Words.constant(Outcome.class, outcome, "outcome"),
                failed,
                reason,
                from,
                to,
                text);
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = filter.list(after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, entry -> entry.id().toString()).map(InboundEntryAnswer::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One request as it came")
    public WholeInboundEntryAnswer get(UUID id) {
        var entry = InboundEntry.byId(id).orElseThrow(Refusal::notFound);
        return new WholeInboundEntryAnswer(InboundEntryAnswer.of(entry), entry.headers(), InboundTexts.of(entry));
    }
}
