package io.tributary.portal.money;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.commissions.Commission;
import io.tributary.commissions.Commissions;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.payouts.Payout;
import io.tributary.payouts.Period;
import io.tributary.payouts.Statement;
import io.tributary.payouts.StatementCsv;
import io.tributary.payouts.StatementFilter;
import io.tributary.payouts.StatementLine;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.portal.ForApproved;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the affiliate had at the end of each closed month, and how it came to it. */
@Path("/portal/statements")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.PARTNER)
@ForApproved
class StatementPages {

    private static final String CSV = "text/csv;charset=utf-8";

    /** A statement, its month and the payout that was made from it. */
    record Row(Statement statement, YearMonth month, Optional<Payout> payout) {}

    /** A line, and the event that it goes back to where it is a commission. */
    record Line(StatementLine line, @Nullable UUID eventId) {}

    @CheckedTemplate(basePath = "portal/statements")
    static class Templates {
        static native TemplateInstance index(Page<Row> statements);

        static native TemplateInstance show(Row row, List<Line> lines, int offset, int nextOffset);
    }

    private final CurrentAffiliate affiliate;
    private final Commissions commissions;
    private final Cursor cursors;

    StatementPages(CurrentAffiliate affiliate, Commissions commissions, Cursor cursors) {
        this.affiliate = affiliate;
        this.commissions = commissions;
        this.cursors = cursors;
    }

    @GET
    public TemplateInstance index(@QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = new StatementFilter(null, affiliate.id()).list(after, Page.DEFAULT_LIMIT + 1);
        return Templates.index(Page.of(
                        rows,
                        Page.DEFAULT_LIMIT,
                        cursors,
                        statement -> statement.id().toString())
                .map(StatementPages::row));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(UUID id, @QueryParam("offset") @DefaultValue("0") int offset) {
        var statement = own(id);
        var from = Math.max(0, offset);
        var lines = lines(StatementLine.of(statement, from, Page.LIMIT));
        var next = from + lines.size();
        return Templates.show(row(statement), lines, from, next < statement.lineCount() ? next : 0);
    }

    @GET
    @Path("{id}.csv")
    @Produces(MediaType.WILDCARD)
    public Response csv(UUID id) {
        var statement = own(id);
        var name = "statement-%s-%s.csv".formatted(row(statement).month(), statement.currency());
        return Response.ok(StatementCsv.of(statement), CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Statement own(UUID id) {
        return Statement.ofAffiliate(affiliate.id(), id).orElseThrow(Refusal::notFound);
    }

    private List<Line> lines(List<StatementLine> lines) {
        var sources = lines.stream().map(StatementLine::sourceId).toList();
        var events = commissions.ofLines(affiliate.id(), sources).stream()
                .collect(Collectors.toMap(Commission::id, Commission::eventId));
        return lines.stream()
                .map(line -> new Line(line, events.get(line.sourceId())))
                .toList();
    }

    private static Row row(Statement statement) {
        return new Row(statement, Period.byId(statement.periodId()).month(), Payout.ofStatement(statement.id()));
    }
}
