package io.tributary.admin.events;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.ClickEvents;
import io.tributary.admin.Names;
import io.tributary.commissions.Commission;
import io.tributary.commissions.Commissions;
import io.tributary.commissions.Rated;
import io.tributary.commissions.Rater;
import io.tributary.commissions.Withheld;
import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.program.Affiliate;
import io.tributary.program.Directory;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.attribution.Fact;
import io.tributary.tracking.attribution.Holder;
import io.tributary.tracking.attribution.Timelines;
import io.tributary.tracking.click.Click;
import io.tributary.tracking.click.ClickId;
import io.tributary.tracking.event.ConversionEvent;
import io.tributary.tracking.event.Customer;
import io.tributary.tracking.legacy.CarriedIds;
import io.tributary.tracking.link.TrackingLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One click, or one customer, and everything that came of it. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.VIEW)
class TracePages {

    /** A click as its id tells it, with its row where that is stored. */
    record Visit(
            String id,
            Instant at,
            TrackingLink link,
            Affiliate affiliate,
            @Nullable Click click) {}

    /** A fact of a timeline, whose it is, and what it earned. */
    record Step(
            Fact fact,
            @Nullable Attribution attribution,
            @Nullable String affiliate,
            List<Commission> commissions) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance trace(
                Form form, @Nullable Visit visit, List<ConversionEvent> events, List<Commission> commissions);

        static native TemplateInstance customer(
                Customer customer,
                @Nullable String program,
                @Nullable Affiliate affiliate,
                @Nullable Holder holder,
                List<Step> steps,
                List<Withheld> withheld);
    }

    private final CarriedIds clickIds;
    private final ClickEvents clickEvents;
    private final Directory directory;
    private final Timelines timelines;
    private final Attributions attributions;
    private final Commissions commissions;
    private final Rater rater;
    private final InstantSource clock;

    TracePages(
            CarriedIds clickIds,
            ClickEvents clickEvents,
            Directory directory,
            Timelines timelines,
            Attributions attributions,
            Commissions commissions,
            Rater rater,
            InstantSource clock) {
        this.clickIds = clickIds;
        this.clickEvents = clickEvents;
        this.directory = directory;
        this.timelines = timelines;
        this.attributions = attributions;
        this.commissions = commissions;
        this.rater = rater;
        this.clock = clock;
    }

    @GET
    @Path("trace")
    public TemplateInstance trace(@QueryParam("click_id") @Nullable String clickId) {
        var form = Form.empty().with("click_id", clickId);
        var id = clickIdOf(form.value("click_id"));
        var visit = id.flatMap(this::visit);
        if (visit.isEmpty()) {
            return Templates.trace(form, null, List.of(), List.of());
        }
        var events = clickEvents.of(id.orElseThrow());
        return Templates.trace(
                form,
                visit.get(),
                events,
                commissions.ofEvents(events.stream().map(ConversionEvent::id).toList()));
    }

    @GET
    @Path("customers/{id}")
    public TemplateInstance customer(UUID id) {
        var customer = Customer.byId(id).orElseThrow(Refusal::notFound);
        var timeline = timelines.of(List.of(id)).get(id);
        if (timeline == null) {
            throw Refusal.notFound();
        }
        var credit = attributions.attribute(timeline);
        var holder = attributions.holder(timeline, clock.instant()).orElse(null);
        var affiliates = Names.ofAffiliates(List.copyOf(credit.values()), Attribution::affiliateId);
        var earned = commissions.list(new Commissions.Filter(null, null, null, id, null), null, Page.LIMIT);
        var steps = timeline.facts().stream()
                .map(fact -> step(fact, credit, affiliates, earned))
                .toList();
        return Templates.customer(
                customer,
                Names.ofPrograms(List.of(customer), Customer::programId).get(customer.programId()),
                holder == null || holder.affiliateId() == null ? null : Affiliate.existing(holder.affiliateId()),
                holder,
                steps,
                rater.explain(id).map(Rated::withheld).orElse(List.of()));
    }

    private static Step step(
            Fact fact, Map<UUID, Attribution> credit, Map<UUID, String> affiliates, List<Commission> earned) {
        var attribution = credit.get(fact.eventId());
        var affiliateId = attribution == null ? null : attribution.affiliateId();
        return new Step(
                fact,
                attribution,
                affiliateId == null ? null : affiliates.get(affiliateId),
                earned.stream()
                        .filter(commission -> commission.eventId().equals(fact.eventId()))
                        .toList());
    }

    private Optional<UUID> clickIdOf(String text) {
        return directory.byKey(CurrentTenant.key()).flatMap(tenant -> clickIds.open(text, tenant));
    }

    private Optional<Visit> visit(UUID id) {
        return TrackingLink.byNumber(ClickId.linkOf(id))
                .map(link -> new Visit(
                        clickIds.text(id),
                        ClickId.timeOf(id),
                        link,
                        Affiliate.existing(link.affiliateId()),
                        Click.byId(id).orElse(null)));
    }
}
