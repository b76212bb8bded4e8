package io.tributary.admin.migration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Names;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.migration.ShadowReport;
import io.tributary.migration.ShadowReports;
import io.tributary.migration.ShadowRow;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Refusals;
import io.tributary.program.Program;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Both systems side by side, by affiliate and day. */
@Path("/admin/migration/shadow")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.VIEW)
class ShadowReportPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(
                ShadowReport report,
                Page<ShadowRow> rows,
                Map<UUID, String> affiliates,
                Form filter,
                List<Option> programs,
                List<Option> verdicts);

        static native TemplateInstance refused(Form filter, String text);
    }

    private final ShadowReports reports;
    private final ShadowQuestions questions;
    private final Refusals refusals;
    private final Cursor cursors;
    private final Language language;

    ShadowReportPages(
            ShadowReports reports, ShadowQuestions questions, Refusals refusals, Cursor cursors, Language language) {
        this.reports = reports;
        this.questions = questions;
        this.refusals = refusals;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    public Response index(@Context UriInfo asked) {
        var form = Form.of(asked.getQueryParameters());
        try {
            return Response.ok(page(form)).build();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return Response.status(422)
                    .entity(Templates.refused(form, refusals.text(refusal)))
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .build();
        }
    }

    private TemplateInstance page(Form form) {
        var report = reports.compare(questions.of(
                form.optional("from"),
                form.optional("to"),
                form.optional("program"),
                form.optional("event"),
                form.optional("currency"),
                form.optional("tolerance"),
                form.optional("tolerance_percent")));
        var rows = report.rows().stream()
                .filter(row -> form.value("verdict").isEmpty()
                        || form.value("verdict").equals(MigrationWords.word(row.verdict())))
                .toList();
        var cursor = form.optional("cursor");
        int start = cursor == null ? 0 : Math.min(Integer.parseInt(cursors.open(cursor)), rows.size());
        int end = Math.min(rows.size(), start + Page.DEFAULT_LIMIT);
        var shown = rows.subList(start, end);
        return Templates.index(
                report,
                new Page<>(shown, end == rows.size() ? null : cursors.seal(Integer.toString(end))),
                Names.ofAffiliates(shown, ShadowRow::affiliate),
                form,
                programs(),
                verdicts());
    }

    private static List<Option> programs() {
        return Program.list("", Page.LIMIT).stream()
                .map(program -> new Option(program.key(), program.name()))
                .toList();
    }

    private List<Option> verdicts() {
        var words = language.messages(MigrationMessages.class);
        return Stream.of(ShadowRow.Verdict.values())
                .map(verdict -> new Option(MigrationWords.word(verdict), words.verdict(verdict)))
                .toList();
    }
}
