package io.tributary.admin.events;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Names;
import io.tributary.commissions.Commission;
import io.tributary.commissions.Commissions;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Option;
import io.tributary.program.EventType;
import io.tributary.program.Program;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.event.ConversionEvent;
import io.tributary.tracking.event.EventFilter;
import io.tributary.tracking.legacy.CarriedIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was reported: the log, and one event with whose it is, why, and what it earned. */
@Path("/admin/events")
@Produces(MediaType.TEXT_HTML)
class EventLogPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(
                Page<EventRow> events, Form filter, List<Option> programs, List<Option> types, boolean filtered);

        static native TemplateInstance show(
                EventRow row,
                @Nullable String clickId,
                Map<UUID, String> affiliates,
                List<Commission> commissions,
                @Nullable String eventTypeName);
    }

    private final Attributions attributions;
    private final Commissions commissions;
    private final CarriedIds clickIds;
    private final Cursor cursors;

    EventLogPages(Attributions attributions, Commissions commissions, CarriedIds clickIds, Cursor cursors) {
        this.attributions = attributions;
        this.commissions = commissions;
        this.clickIds = clickIds;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index(
            @QueryParam("program") @Nullable String program,
            @QueryParam("event") @Nullable String type,
            @QueryParam("txid") @Nullable String txid,
            @QueryParam("cursor") @Nullable String cursor) {
        var form = Form.empty().with("program", program).with("event", type).with("txid", txid);
        var owner = form.optional("program") == null ? null : Program.named(form.value("program"));
        var filter = new EventFilter(
                owner == null ? null : owner.id(),
                form.optional("event"),
                form.optional("txid"),
                null,
                null,
                null,
                null,
                null);
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var page = Page.of(
                filter.list(after, Page.DEFAULT_LIMIT + 1),
                Page.DEFAULT_LIMIT,
                cursors,
                event -> event.id().toString());
        var programs = Program.list("", Page.LIMIT);
        return Templates.index(
                new Page<>(EventRow.of(page.items(), attributions), page.next()),
                form,
                programs.stream().map(one -> new Option(one.key(), one.name())).toList(),
                types(owner == null ? programs : List.of(owner)),
                !filter.equals(EventFilter.ALL));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance show(UUID id) {
        var event = ConversionEvent.byId(id).orElseThrow(Refusal::notFound);
        var row = EventRow.of(List.of(event), attributions).getFirst();
        var credit = row.attribution();
        var named = credit == null
                ? Stream.<@Nullable UUID>empty()
                : Stream.concat(
                        Stream.of(credit.affiliateId()),
                        credit.losers().stream().map(Attribution.Loser::affiliateId));
        return Templates.show(
                row,
                event.clickId() == null ? null : clickIds.text(event.clickId()),
                Names.ofAffiliates(named.toList(), affiliate -> affiliate),
                commissions.list(new Commissions.Filter(null, null, null, null, id), null, Page.LIMIT),
                EventType.byKey(event.programId(), event.eventType())
                        .map(EventType::name)
                        .orElse(null));
    }

    private static List<Option> types(List<Program> programs) {
        return programs.stream()
                .flatMap(program -> EventType.ofProgram(program.id()).stream())
                .map(type -> new Option(type.key(), type.name()))
                .distinct()
                .toList();
    }
}
