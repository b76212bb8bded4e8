package io.tributary.portal.conversions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.portal.ForApproved;
import io.tributary.program.EventType;
import io.tributary.program.Program;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** What the affiliate brought, and what came of it. */
@Path("/portal/conversions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.PARTNER)
@ForApproved
class ConversionPages {

    /** What the filter offers. */
    record Choices(List<Option> programs, List<Option> events, List<Option> statuses) {}

    @CheckedTemplate(basePath = "portal/conversions")
    static class Templates {
        static native TemplateInstance index(
                Page<Conversion> conversions, Form filter, Choices choices, boolean filtered);

        static native TemplateInstance show(Conversion conversion, List<Sentences.Explained> lines);
    }

    private final CurrentAffiliate affiliate;
    private final ConversionQuery conversions;
    private final ConversionFilters filters;
    private final Sentences sentences;
    private final Cursor cursors;
    private final Language language;

    ConversionPages(
            CurrentAffiliate affiliate,
            ConversionQuery conversions,
            ConversionFilters filters,
            Sentences sentences,
            Cursor cursors,
            Language language) {
        this.affiliate = affiliate;
        this.conversions = conversions;
        this.filters = filters;
        this.sentences = sentences;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    public TemplateInstance index(@Context UriInfo request) {
        var form = Form.of(request.getQueryParameters());
        var cursor = form.optional("cursor");
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var filter = filters.of(
                form.optional("program"),
                form.optional("event"),
                form.optional("status"),
                form.optional("from"),
                form.optional("to"));
        var rows = conversions.list(affiliate.id(), filter, before, Page.DEFAULT_LIMIT + 1);
        return Templates.index(
                Page.of(rows, Page.DEFAULT_LIMIT, cursors, row -> row.id().toString()),
                form,
                choices(),
                !filter.equals(ConversionQuery.Filter.ALL));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(UUID id) {
        var conversion = conversions.find(affiliate.id(), id).orElseThrow(Refusal::notFound);
        return Templates.show(conversion, sentences.explain(conversion));
    }

    private Choices choices() {
        var programs = Program.list("", Page.LIMIT);
        var events = programs.stream()
                .flatMap(program -> EventType.ofProgram(program.id()).stream())
                .map(type -> new Option(type.key(), type.name()))
                .distinct()
                .toList();
        var words = language.messages(ConversionMessages.class);
        return new Choices(
                programs.stream()
                        .map(program -> new Option(program.key(), program.name()))
                        .toList(),
                events,
                Stream.of(Conversion.Status.values())
                        .map(status -> new Option(status.name().toLowerCase(Locale.ROOT), words.status(status)))
                        .toList());
    }
}
