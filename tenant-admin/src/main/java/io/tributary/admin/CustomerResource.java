package io.tributary.admin;

import io.tributary.commissions.Rated;
import io.tributary.commissions.Rater;
import io.tributary.commissions.Withheld;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.program.Program;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.attribution.CustomerDecisions;
import io.tributary.tracking.attribution.Fact;
import io.tributary.tracking.attribution.Holder;
import io.tributary.tracking.attribution.Timelines;
import io.tributary.tracking.event.Customer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Referred people: their timelines, and whose each fact is. */
@Path("/api/v1/customers")
@Tag(name = "Customers")
@RolesAllowed(Capability.VIEW)
class CustomerResource {

    /** A fact and its attribution under the present policy. */
    record FactAnswer(Fact fact, @Nullable Attribution attribution) {}

    /**
     * A customer.
     *
     * @param affiliate who has the customer now; null where nobody does
     * @param link that brought it there, if one did
     * @param boundAt since when
     * @param decisions what people decided since, in that order
     * @param withheld what earns nothing, or nothing yet, why, and how far it has come
     */
    record CustomerAnswer(
            UUID id,
            String program,
            @Nullable String customerId,
            @Nullable UUID affiliate,
            @Nullable UUID link,
            @Nullable Instant boundAt,
            Instant firstSeenAt,
            List<FactAnswer> timeline,
            List<CustomerDecisions.Taken> decisions,
            List<Withheld> withheld) {}

    record CustomerSummary(
            UUID id,
            String program,
            @Nullable String customerId,
            @Nullable UUID affiliate,
            @Nullable UUID link,
            @Nullable Instant boundAt,
            Instant firstSeenAt) {

        static CustomerSummary of(Customer customer) {
            return new CustomerSummary(
                    customer.id(),
                    Program.byId(customer.programId()).orElseThrow().key(),
                    customer.externalId(),
                    customer.affiliateId(),
                    customer.linkId(),
                    customer.boundAt(),
                    customer.firstSeenAt());
        }
    }

    private final Timelines timelines;
    private final Attributions attributions;
    private final CustomerDecisions decisions;
    private final Rater rater;
    private final Cursor cursors;
    private final InstantSource clock;

    CustomerResource(
            Timelines timelines,
            Attributions attributions,
            CustomerDecisions decisions,
            Rater rater,
            Cursor cursors,
            InstantSource clock) {
        this.clock = clock;
        this.decisions = decisions;
        this.rater = rater;
        this.cursors = cursors;
        this.timelines = timelines;
        this.attributions = attributions;
    }

    @GET
    @Operation(summary = "List customers in no particular order, those of one affiliate or all")
    public Page<CustomerSummary> list(
            @QueryParam("affiliate") @Nullable UUID affiliate,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = Customer.list(affiliate, after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, customer -> customer.id().toString())
                .map(CustomerSummary::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One customer: the timeline, oldest first, with whose each fact is")
    public CustomerAnswer get(UUID id) {
        var customer = Customer.byId(id).orElseThrow(Refusal::notFound);
        var timeline = timelines.of(List.of(id)).get(id);
        if (timeline == null) {
            throw Refusal.notFound();
        }
        var credit = attributions.attribute(timeline);
        var holder = attributions.holder(timeline, clock.instant());
        var facts = timeline.facts().stream()
                .map(fact -> new FactAnswer(fact, credit.get(fact.eventId())))
                .toList();
        return new CustomerAnswer(
                customer.id(),
                Program.byId(customer.programId()).orElseThrow().key(),
                customer.externalId(),
                holder.map(Holder::affiliateId).orElse(null),
                holder.map(Holder::linkId).orElse(null),
                holder.map(Holder::since).orElse(null),
                customer.firstSeenAt(),
                facts,
                decisions.of(id),
                rater.explain(id).map(Rated::withheld).orElse(List.of()));
    }
}
