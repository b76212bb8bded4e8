package io.tributary.admin.money;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Names;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.payouts.Period;
import io.tributary.payouts.PeriodClose;
import io.tributary.payouts.Statement;
import io.tributary.payouts.StatementCsv;
import io.tributary.payouts.StatementFilter;
import io.tributary.payouts.StatementLine;
import io.tributary.program.Affiliate;
import io.tributary.program.Tenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Closed months, and what each affiliate had at their end. */
@Path("/admin/statements")
@Produces(MediaType.TEXT_HTML)
class StatementPages {

    private static final String CSV = "text/csv;charset=utf-8";
    private static final int OFFERED_MONTHS = 12;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(
                Page<Statement> statements,
                Map<UUID, String> affiliates,
                List<Period> periods,
                List<Option> months,
                Form form);

        static native TemplateInstance show(
                Statement statement, Period period, Affiliate affiliate, List<StatementLine> lines);
    }

    private final PeriodClose close;
    private final Cursor cursors;
    private final InstantSource clock;
    private final Language language;

    StatementPages(PeriodClose close, Cursor cursors, InstantSource clock, Language language) {
        this.close = close;
        this.cursors = cursors;
        this.clock = clock;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index(@QueryParam("cursor") @Nullable String cursor) {
        return index(Form.empty(), cursor);
    }

    @POST
    @RolesAllowed(Capability.FINANCE)
    public Response close(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            var period = close.close(month(form.value("month")));
                            return Redirect.to("/admin/statements").saying(words().closed(name(period.month())));
                        },
                        form -> index(form, null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance show(UUID id) {
        var statement = Statement.byId(id).orElseThrow(Refusal::notFound);
        return Templates.show(
                statement,
                Period.byId(statement.periodId()),
                Affiliate.existing(statement.affiliateId()),
                StatementLine.of(statement, 0, Page.LIMIT));
    }

    @GET
    @Path("{id}.csv")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Capability.VIEW)
    public Response csv(UUID id) {
        var statement = Statement.byId(id).orElseThrow(Refusal::notFound);
        return Response.ok(StatementCsv.of(statement), CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statement-" + id + ".csv\"")
                .build();
    }

    private TemplateInstance index(Form form, @Nullable String cursor) {
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = new StatementFilter(null, null).list(after, Page.DEFAULT_LIMIT + 1);
        var page = Page.of(rows, Page.DEFAULT_LIMIT, cursors, one -> one.id().toString());
        return Templates.index(
                page,
                Names.ofAffiliates(page.items(), Statement::affiliateId),
                Period.latest(Page.LIMIT),
                openMonths(),
                form);
    }

    /** Months that are over and not closed, the oldest of the last year first. */
    private List<Option> openMonths() {
        var tenant = Tenant.current();
        var current = YearMonth.from(clock.instant().atZone(tenant.timeZone()));
        var first = YearMonth.from(tenant.createdAt().atZone(tenant.timeZone()));
        return IntStream.rangeClosed(1, OFFERED_MONTHS)
                .mapToObj(ago -> current.minusMonths(OFFERED_MONTHS + 1L - ago))
                .filter(month ->
                        Period.last().map(last -> month.isAfter(last.month())).orElse(!month.isBefore(first)))
                .map(month -> new Option(month.toString(), name(month)))
                .toList();
    }

    private String name(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()).format(month);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("bad_month", "month", "Choose a month.");
        }
    }

    private MoneyMessages words() {
        return language.messages(MoneyMessages.class);
    }
}
