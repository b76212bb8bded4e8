package io.tributary.admin.overview;

import io.tributary.admin.events.EventRow;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import io.tributary.ledger.AccountKind;
import io.tributary.ledger.Ledger;
import io.tributary.program.Directory;
import io.tributary.reporting.Figures;
import io.tributary.reporting.Report;
import io.tributary.reporting.ReportFilter;
import io.tributary.reporting.SeriesQuery;
import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.attribution.RatingQueue;
import io.tributary.tracking.event.EventFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** What the overview shows of the current tenant, read afresh each time something has moved. */
@ApplicationScoped
class Overview {

    private static final int LATEST = 10;
    private static final int DAYS = 30;

    /** What changes while one looks on. */
    record Now(
            Figures today,
            List<Money> pending,
            List<Money> available,
            long backlog,
            List<EventRow> latest,
            Instant dataAsOf) {}

    private final SeriesQuery series;
    private final Ledger ledger;
    private final RatingQueue ratings;
    private final Attributions attributions;
    private final Directory directory;
    private final InstantSource clock;

    Overview(
            SeriesQuery series,
            Ledger ledger,
            RatingQueue ratings,
            Attributions attributions,
            Directory directory,
            InstantSource clock) {
        this.series = series;
        this.ledger = ledger;
        this.ratings = ratings;
        this.attributions = attributions;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    Now now() {
        var today = series.days(ReportFilter.days(today(), today()));
        return new Now(
                today.rows().getFirst().figures(),
                ledger.owed(AccountKind.PENDING),
                ledger.owed(AccountKind.AVAILABLE),
                ratings.length(),
                EventRow.of(EventFilter.ALL.list(null, LATEST), attributions),
                today.dataAsOf());
    }

    /** Today and the days before it, the oldest first. */
    Report<SeriesQuery.Day> lastDays() {
        return series.days(ReportFilter.days(today().minusDays(DAYS - 1L), today()));
    }

    private LocalDate today() {
        var zone = directory.byKey(CurrentTenant.key()).orElseThrow().zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
