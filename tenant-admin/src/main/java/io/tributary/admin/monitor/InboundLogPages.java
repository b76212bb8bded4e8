package io.tributary.admin.monitor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.InboundTexts;
import io.tributary.admin.Names;
import io.tributary.admin.Words;
import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Chart;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.program.Directory;
import io.tributary.program.Program;
import io.tributary.program.TenantInfo;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.inbound.InboundEntry;
import io.tributary.tracking.inbound.InboundFilter;
import io.tributary.tracking.inbound.InboundRates;
import io.tributary.tracking.inbound.Outcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every request that came in and what it was answered, and how often each source fails. */
@Path("/admin/inbound-log")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.VIEW)
class InboundLogPages {

    private static final UUID NOBODY = new UUID(0, 0);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(
                Page<InboundEntry> entries,
                Map<UUID, String> names,
                List<InboundRates.SourceRate> rates,
                @Nullable Chart chart,
                Form filter,
                Choices choices);

        static native TemplateInstance show(InboundEntry entry, @Nullable String source, String raw);
    }

    /** What can be chosen in the filter. */
    record Choices(
            List<Option> integrations,
            List<Option> programs,
            List<Option> outcomes,
            List<Option> spans,
            boolean made) {}

    private final InboundRates rates;
    private final Cursor cursors;
    private final Language language;
    private final Directory directory;
    private final InstantSource clock;

    InboundLogPages(InboundRates rates, Cursor cursors, Language language, Directory directory, InstantSource clock) {
        this.rates = rates;
        this.cursors = cursors;
        this.language = language;
        this.directory = directory;
        this.clock = clock;
    }

    @GET
    public TemplateInstance index(@Context UriInfo address) {
        var form = Form.of(address.getQueryParameters());
        var now = clock.instant();
        var span = Span.of(form.value("span"));
        var cursor = form.optional("cursor");
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = filter(form, now.minus(span.length())).list(after, Page.DEFAULT_LIMIT + 1);
        var page =
                Page.of(rows, Page.DEFAULT_LIMIT, cursors, entry -> entry.id().toString());
        var sources = rates.bySource(now.minus(span.length()), now.plusSeconds(1));
        return Templates.index(page, names(page, sources), sources, chart(span, now), form, choices(form));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(UUID id) {
        var entry = InboundEntry.byId(id).orElseThrow(Refusal::notFound);
        var source = entry.integrationId() == null
                ? null
                : Integration.byId(entry.integrationId()).map(Integration::name).orElse(null);
        return Templates.show(entry, source, InboundTexts.of(entry));
    }

    private static InboundFilter filter(Form form, Instant from) {
        var outcome = form.optional("outcome");
        boolean failed = "failed".equals(outcome);
        var program = form.optional("program");
        return new InboundFilter(
                id(form.optional("integration")),
                program == null ? null : Program.named(program).id(),
                failed ? null : Words.constant(Outcome.class, outcome, "outcome"),
                failed,
                form.optional("reason"),
                from,
                null,
                form.optional("text"));
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Refusal.notFound();
        }
    }

    private Map<UUID, String> names(Page<InboundEntry> page, List<InboundRates.SourceRate> sources) {
        var ids = Stream.concat(
                        page.items().stream().map(InboundEntry::sourceId),
                        sources.stream().map(InboundRates.SourceRate::sourceId))
                .distinct()
                .toList();
        var names = new HashMap<UUID, String>();
        Names.ofPrograms(ids, id -> id).forEach((id, name) -> names.put(id, "API · " + name));
        names.putAll(Names.ofIntegrations(ids, id -> id));
        names.put(NOBODY, "–");
        return names;
    }

    private @Nullable Chart chart(Span span, Instant now) {
        var hours = rates.byHour(null, now.minus(span.length()), now.plusSeconds(1));
        if (hours.isEmpty()) {
            return null;
        }
        var labels = span.labels(hours.stream().map(InboundRates.HourRate::hour).toList(), language.locale(), zone());
        return new Chart(
                words().rates(),
                labels,
                List.of(
                        Chart.Series.counts(
                                words().requests(),
                                Chart.Kind.BAR,
                                hours.stream()
                                        .map(InboundRates.HourRate::requests)
                                        .toList()),
                        Chart.Series.counts(
                                words().failed(),
                                Chart.Kind.LINE,
                                hours.stream()
                                        .map(InboundRates.HourRate::failed)
                                        .toList())));
    }

    private Choices choices(Form form) {
        var outcomes = Stream.concat(
                        Stream.of(new Option("failed", words().onlyFailed())),
                        Stream.of(Outcome.values())
                                .map(outcome -> new Option(
                                        outcome.name().toLowerCase(Locale.ROOT), words().logOutcome(outcome))))
                .toList();
        return new Choices(
                Integration.page(null, Page.LIMIT).stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList(),
                Program.list("", Page.LIMIT).stream()
                        .map(one -> new Option(one.key(), one.name()))
                        .toList(),
                outcomes,
                Stream.of(Span.values())
                        .map(one -> new Option(one.word(), words().span(one)))
                        .toList(),
                Stream.of("integration", "program", "outcome", "reason", "text")
                        .anyMatch(field -> form.optional(field) != null));
    }

    private ZoneId zone() {
        return directory.byKey(CurrentTenant.key()).map(TenantInfo::zone).orElse(ZoneOffset.UTC);
    }

    private MonitorMessages words() {
        return language.messages(MonitorMessages.class);
    }
}
