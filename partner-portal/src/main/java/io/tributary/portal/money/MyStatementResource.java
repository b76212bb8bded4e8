package io.tributary.portal.money;

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
import io.tributary.portal.CurrentAffiliate;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller had at the end of each closed month. */
@Path("/api/v1/me/statements")
@RolesAllowed(Capability.PARTNER)
@Tag(name = "Me")
class MyStatementResource {

    /** opening + earned + taken_back + adjusted + paid = closing; what takes away is negative. */
    record MyStatementAnswer(
            UUID id,
            String month,
            Money opening,
            Money earned,
            Money takenBack,
            Money adjusted,
            Money paid,
            Money closing,
            int lineCount) {

        static MyStatementAnswer of(Statement statement) {
            return new MyStatementAnswer(
                    statement.id(),
                    Period.byId(statement.periodId()).month().toString(),
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
    record MyWholeStatementAnswer(MyStatementAnswer statement, List<StatementLine> lines) {}

    private final CurrentAffiliate affiliate;
    private final Cursor cursors;

    MyStatementResource(CurrentAffiliate affiliate, Cursor cursors) {
        this.affiliate = affiliate;
        this.cursors = cursors;
    }

    @GET
    @Operation(summary = "List your statements, the latest first")
    public Page<MyStatementAnswer> list(
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = new StatementFilter(null, affiliate.id()).list(after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, statement -> statement.id().toString())
                .map(MyStatementAnswer::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One statement with its lines, at most 200 after the first offset of them")
    public MyWholeStatementAnswer get(UUID id, @QueryParam("offset") @DefaultValue("0") int offset) {
        var statement = own(id);
        var lines = StatementLine.of(statement, Math.max(0, offset), Page.LIMIT);
        return new MyWholeStatementAnswer(MyStatementAnswer.of(statement), lines);
    }

    @GET
    @Path("{id}.csv")
    @Produces("text/csv;charset=utf-8")
    @Operation(summary = "One statement with all its lines as a table")
    public String csv(UUID id) {
        return StatementCsv.of(own(id));
    }

    private Statement own(UUID id) {
        return Statement.ofAffiliate(affiliate.id(), id).orElseThrow(Refusal::notFound);
    }
}
