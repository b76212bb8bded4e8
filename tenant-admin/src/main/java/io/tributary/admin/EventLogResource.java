package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.program.Program;
import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.event.ConversionEvent;
import io.tributary.tracking.event.Customer;
import io.tributary.tracking.event.EventFilter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was reported, and whose it is. */
@Path("/api/v1/events")
@Tag(name = "Events")
@RolesAllowed(Capability.VIEW)
class EventLogResource {

    private final Attributions attributions;
    private final EventAnswers answers;
    private final Cursor cursors;

    EventLogResource(Attributions attributions, EventAnswers answers, Cursor cursors) {
        this.attributions = attributions;
        this.answers = answers;
        this.cursors = cursors;
    }

    @GET
    @Operation(summary = "List events, latest recorded first")
    public Page<EventAnswer> list(
            @QueryParam("program") @Nullable String program,
            @QueryParam("event") @Nullable String event,
            @QueryParam("txid") @Nullable String txid,
            @QueryParam("customer_id") @Nullable String customer,
            @QueryParam("affiliate") @Nullable UUID affiliate,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var programId = program == null ? null : Program.named(program).id();
        var filter = new EventFilter(programId, event, txid, customer(programId, customer), affiliate, null, from, to);
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = filter.list(after, Page.limit(limit) + 1);
        var page = Page.of(rows, limit, cursors, one -> one.id().toString());
        var decided =
                attributions.of(page.items().stream().map(ConversionEvent::id).toList());
        return page.map(one -> answers.of(one, decided.get(one.id())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One event, with the evidence that got the credit and the evidence that did not")
    public EventAnswer get(UUID id) {
        var event = ConversionEvent.byId(id).orElseThrow(Refusal::notFound);
        return answers.of(event, attributions.of(List.of(id)).get(id));
    }

    private static @Nullable UUID customer(@Nullable UUID programId, @Nullable String externalId) {
        if (externalId == null) {
            return null;
        }
        if (programId == null) {
            throw Refusal.invalid("missing_field", "program", "A customer's id is one of a program: name it.");
        }
        return Customer.byExternalId(programId, externalId).map(Customer::id).orElse(new UUID(0, 0));
    }
}
