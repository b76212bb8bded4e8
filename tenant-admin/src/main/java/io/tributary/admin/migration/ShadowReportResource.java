package io.tributary.admin.migration;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tributary.admin.Words;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Money;
import io.tributary.kernel.Page;
import io.tributary.migration.ShadowFigures;
import io.tributary.migration.ShadowReport;
import io.tributary.migration.ShadowReports;
import io.tributary.migration.ShadowRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Both systems side by side, by affiliate and day. */
@Path("/api/v1/migration/shadow-report")
@Tag(name = "Migration")
@RolesAllowed(Capability.VIEW)
class ShadowReportResource {

    /**
     * Both sides.
     *
     * @param agrees whether there is something to compare and nobody has to look into any of it
     * @param counts days of affiliates by verdict
     */
    record ShadowReportAnswer(
            boolean agrees,
            Map<String, Long> counts,
            ShadowFigures theirs,
            ShadowFigures ours,
            List<ShadowRow> items,
            @Nullable String next,
            String timeZone,
            Instant dataAsOf) {}

    private final ShadowReports reports;
    private final ShadowQuestions questions;
    private final Cursor cursors;

    ShadowReportResource(ShadowReports reports, ShadowQuestions questions, Cursor cursors) {
        this.reports = reports;
        this.questions = questions;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            summary = "Compare what is counted here with what the system before counted, by affiliate and day",
            description = "Send its figures as an import of kind shadow. from and to are days; without them the last"
                    + " thirty. event says what it calls a conversion. tolerance and tolerance_percent say how far"
                    + " apart is well enough. verdict narrows the items, not the sums.")
    public ShadowReportAnswer report(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("program") @Nullable String program,
            @QueryParam("event") @Nullable String event,
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("tolerance") @Nullable String tolerance,
            @QueryParam("tolerance_percent") @Nullable String percent,
            @QueryParam("verdict") @Nullable String verdict,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var report = reports.compare(questions.of(from, to, program, event, currency, tolerance, percent));
        var wanted = Words.constant(ShadowRow.Verdict.class, verdict, "verdict");
        var rows = report.rows().stream()
                .filter(row -> wanted == null || row.verdict() == wanted)
                .toList();
        int start = cursor == null ? 0 : Math.min(Integer.parseInt(cursors.open(cursor)), rows.size());
        int end = Math.min(rows.size(), start + Page.limit(limit));
        return new ShadowReportAnswer(
                report.agrees(),
                counts(report),
                report.theirs(),
                report.ours(),
                rows.subList(start, end),
                end == rows.size() ? null : cursors.seal(Integer.toString(end)),
                report.zone().getId(),
                report.dataAsOf());
    }

    @GET
    @Path("csv")
    @Produces("text/csv")
    @Operation(summary = "The same as CSV, all rows")
    public Response csv(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("program") @Nullable String program,
            @QueryParam("event") @Nullable String event,
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("tolerance") @Nullable String tolerance,
            @QueryParam("tolerance_percent") @Nullable String percent) {
        var report = reports.compare(questions.of(from, to, program, event, currency, tolerance, percent));
        return Response.ok(table(report), "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"shadow-report.csv\"")
                .build();
    }

    private static Map<String, Long> counts(ShadowReport report) {
        var counts = new TreeMap<String, Long>();
        report.counts().forEach((verdict, count) -> counts.put(verdict.name().toLowerCase(Locale.ROOT), count));
        return counts;
    }

    private static String table(ShadowReport report) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "day",
                    "affiliate",
                    "verdict",
                    "their_clicks",
                    "our_clicks",
                    "their_conversions",
                    "our_conversions",
                    "their_commission",
                    "our_commission",
                    "currency");
            for (var row : report.rows()) {
                csv.writeRecord(
                        row.day().toString(),
                        row.affiliate().toString(),
                        row.verdict().name().toLowerCase(Locale.ROOT),
                        count(row.theirs().clicks()),
                        count(row.ours().clicks()),
                        count(row.theirs().conversions()),
                        count(row.ours().conversions()),
                        amount(row.theirs().commission()),
                        amount(row.ours().commission()),
                        currency(row.ours().commission()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String count(@Nullable Long count) {
        return count == null ? "" : count.toString();
    }

    private static String amount(@Nullable Money amount) {
        return amount == null ? "" : amount.amount();
    }

    private static String currency(@Nullable Money amount) {
        return amount == null ? "" : amount.currency();
    }
}
