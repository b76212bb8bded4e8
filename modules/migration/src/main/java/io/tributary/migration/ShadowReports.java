package io.tributary.migration;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import io.tributary.kernel.Refusal;
import io.tributary.program.Directory;
import io.tributary.program.Program;
import io.tributary.program.Tenant;
import io.tributary.reporting.Dimension;
import io.tributary.reporting.Figures;
import io.tributary.reporting.PerformanceQuery;
import io.tributary.reporting.ReportFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is counted here with what the system before counted, while both run side by side. Ours is read anew each
 * time, so what was repaired meanwhile agrees.
 */
@ApplicationScoped
public class ShadowReports {

    private static final int MOST_ROWS = 100_000;

    private final PerformanceQuery performance;
    private final Directory directory;

    ShadowReports(PerformanceQuery performance, Directory directory) {
        this.performance = performance;
        this.directory = directory;
    }

    /**
     * What to compare.
     *
     * @param from the first day, in the tenant's time zone
     * @param to the last day, inclusive
     * @param program one program's figures only, where the system before told them apart
     * @param event what the system before calls a conversion: events of this type; null: what earned commission
     * @param currency of commissions; null: the tenant's
     */
    public record Question(
            LocalDate from,
            LocalDate to,
            @Nullable Program program,
            @Nullable String event,
            @Nullable String currency,
            Tolerance tolerance) {}

    private record Key(LocalDate day, UUID affiliate) {}

    /**
     * Both sides, by affiliate and day. Affiliates that did not come from the system before are left out.
     *
     * @throws Refusal bad_range or too_many_rows (422)
     */
    @Transactional
    public ShadowReport compare(Question question) {
        var programId = question.program() == null ? null : question.program().id();
        var currency = question.currency() == null ? Tenant.current().currency() : question.currency();
        var filter = new ReportFilter(question.from(), question.to(), programId, null, null);
        var report = performance.rows(filter, List.of(Dimension.DAY, Dimension.AFFILIATE), MOST_ROWS);
        var theirs = theirs(question, programId, currency);
        var came = new HashSet<>(OldAffiliate.all());
        theirs.keySet().forEach(key -> came.add(key.affiliate()));
        var ours = new HashMap<Key, ShadowFigures>();
        for (var row : report.rows()) {
            var key = new Key(
                    LocalDate.parse(row.headings().get(0).id()),
                    UUID.fromString(row.headings().get(1).id()));
            var figures = ours(row.figures(), question.event(), currency);
            if (came.contains(key.affiliate()) && says(figures)) {
                ours.put(key, figures);
            }
        }
        return new ShadowReport(
                rows(theirs, ours, question.tolerance(), currency),
                directory.byKey(CurrentTenant.key()).orElseThrow().zone(),
                report.dataAsOf());
    }

    private static List<ShadowRow> rows(
            Map<Key, ShadowFigures> theirs, Map<Key, ShadowFigures> ours, Tolerance tolerance, String currency) {
        var rows = new ArrayList<ShadowRow>();
        var nothing = new ShadowFigures(0L, 0L, Money.zero(currency));
        theirs.forEach((key, figures) -> rows.add(
                ShadowRow.of(key.day(), key.affiliate(), figures, ours.getOrDefault(key, nothing), tolerance)));
        ours.forEach((key, figures) -> {
            if (!theirs.containsKey(key)) {
                rows.add(ShadowRow.onlyOurs(key.day(), key.affiliate(), figures));
            }
        });
        rows.sort(Comparator.comparing(ShadowRow::day).reversed().thenComparing(ShadowRow::affiliate));
        return rows;
    }

    private static Map<Key, ShadowFigures> theirs(Question question, @Nullable UUID programId, String currency) {
        var theirs = new HashMap<Key, ShadowFigures>();
        var days = ShadowDay.between(question.from(), question.to(), programId);
        if (days.size() == ShadowDay.MOST) {
            throw Refusal.invalid("too_many_rows", "from", "Ask for fewer days.");
        }
        for (var day : days) {
            var figures = day.figures();
            if (figures.commission() == null || figures.commission().currency().equals(currency)) {
                theirs.merge(new Key(day.day(), day.affiliateId()), figures, ShadowFigures::plus);
            }
        }
        return theirs;
    }

    private static ShadowFigures ours(Figures figures, @Nullable String event, String currency) {
        var commission = figures.commission().stream()
                .filter(sum -> sum.currency().equals(currency))
                .findFirst()
                .orElse(Money.zero(currency));
        return new ShadowFigures(
                figures.grossClicks(), event == null ? figures.conversions() : figures.count(event), commission);
    }

    private static boolean says(ShadowFigures figures) {
        return !figures.equals(new ShadowFigures(
                0L,
                0L,
                figures.commission() == null
                        ? null
                        : Money.zero(figures.commission().currency())));
    }
}
