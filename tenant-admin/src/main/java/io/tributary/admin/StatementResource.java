package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Money;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.payouts.Period;
import io.tributary.payouts.Statement;
import io.tributary.payouts.StatementCsv;
import io.tributary.payouts.StatementFilter;
import io.tributary.payouts.StatementLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What each affiliate had at the end of a closed month. */
@Path("/api/v1/statements")
@RolesAllowed(Capability.VIEW)
@Tag(name = "Payouts")
class StatementResource {

    /** opening + earned + taken_back + adjusted + paid = closing; what takes away is negative. */
    record StatementAnswer(
            UUID id,
            String month,
            UUID affiliateId,
            Money opening,
            Money earned,
            Money takenBack,
            Money adjusted,
            Money paid,
            Money closing,
            int lineCount) {

        static StatementAnswer of(Statement statement, String month) {
            return new StatementAnswer(
                    statement.id(),
                    month,
                    statement.affiliateId(),
                    statement.opening(),
                    statement.earned(),
                    statement.takenBack(),
                    statement.adjusted(),
                    statement.paid(),
                    statement.closing(),
                    statement.lineCount());
        }
    }

    /** A statement with its lines in the order in which they were booked. */
    record WholeStatementAnswer(StatementAnswer statement, List<StatementLine> lines) {}

    private final Cursor cursors;

    StatementResource(Cursor cursors) {
        this.cursors = cursors;
    }

    @GET
    @Operation(summary = "List statements, the latest first")
    public Page<StatementAnswer> list(
            @QueryParam("month") @Nullable String month,
            @QueryParam("affiliate") @Nullable UUID affiliate,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var periodId = month == null
                ? null
                : Period.of(Words.month(month)).orElseThrow(Refusal::notFound).id();
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = new StatementFilter(periodId, affiliate).list(after, Page.limit(limit) + 1);
        var months = new HashMap<UUID, String>();
        return Page.of(rows, limit, cursors, statement -> statement.id().toString())
                .map(statement -> StatementAnswer.of(statement, month(statement, months)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One statement with its lines, at most 200 after the first offset of them")
    public WholeStatementAnswer get(UUID id, @QueryParam("offset") @DefaultValue("0") int offset) {
        var statement = Statement.byId(id).orElseThrow(Refusal::notFound);
        var lines = StatementLine.of(statement, Math.max(0, offset), Page.LIMIT);
        return new WholeStatementAnswer(StatementAnswer.of(statement, month(statement, new HashMap<>())), lines);
    }

    @GET
    @Path("{id}.csv")
    @Produces("text/csv;charset=utf-8")
    @Operation(summary = "One statement with all its lines as a table")
    public String csv(UUID id) {
        return StatementCsv.of(Statement.byId(id).orElseThrow(Refusal::notFound));
    }

    private static String month(Statement statement, Map<UUID, String> months) {
        return months.computeIfAbsent(
                statement.periodId(), id -> Period.byId(id).month().toString());
    }
}
