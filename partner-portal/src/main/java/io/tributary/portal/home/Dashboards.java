package io.tributary.portal.home;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import io.tributary.pages.Chart;
import io.tributary.portal.conversions.ConversionQuery;
import io.tributary.portal.money.Balances;
import io.tributary.program.Directory;
import io.tributary.program.TenantInfo;
import io.tributary.reporting.PerformanceQuery;
import io.tributary.reporting.ReportFilter;
import io.tributary.reporting.SeriesQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** Reads an affiliate's dashboard: rollups, balances and the latest few conversions, however much has happened. */
@ApplicationScoped
class Dashboards {

    private static final int DAYS = 30;
    private static final int LATEST = 8;

    private final PerformanceQuery performance;
    private final SeriesQuery series;
    private final Balances balances;
    private final ConversionQuery conversions;
    private final Directory directory;
    private final InstantSource clock;

    Dashboards(
            PerformanceQuery performance,
            SeriesQuery series,
            Balances balances,
            ConversionQuery conversions,
            Directory directory,
            InstantSource clock) {
        this.performance = performance;
        this.series = series;
        this.balances = balances;
        this.conversions = conversions;
        this.directory = directory;
        this.clock = clock;
    }

    /** The dashboard of an affiliate of the current tenant, as of now, for a reader of the language. */
    Dashboard of(UUID affiliateId, Locale locale) {
        var tenant = directory.byKey(CurrentTenant.key()).orElseThrow();
        var today = LocalDate.ofInstant(clock.instant(), tenant.zone());
        var days =
                series.days(ReportFilter.days(today.minusDays(DAYS - 1), today).ofAffiliate(affiliateId));
        var now = days.rows().getLast().figures();
        var month = performance.totals(
                ReportFilter.days(today.withDayOfMonth(1), today).ofAffiliate(affiliateId));
        var purses = balances.of(affiliateId);
        return new Dashboard(
                now.clicks(),
                now.conversions(),
                shown(now.commission(), tenant),
                shown(month.commission(), tenant),
                shown(purses.stream().map(Balances.Purse::pending).toList(), tenant),
                shown(purses.stream().map(Balances.Purse::payable).toList(), tenant),
                trend(days.rows(), tenant.currency(), locale),
                conversions.list(affiliateId, ConversionQuery.Filter.ALL, null, LATEST),
                days.dataAsOf());
    }

    /** Nothing is shown as zero of the operator's currency. */
    private static List<Money> shown(List<Money> amounts, TenantInfo tenant) {
        return amounts.isEmpty() ? List.of(Money.zero(tenant.currency())) : amounts;
    }

    private static Chart trend(List<SeriesQuery.Day> days, String fallback, Locale locale) {
        var words = MessageBundles.get(HomeMessages.class, Localized.Literal.of(locale.toLanguageTag()));
        var labels = DateTimeFormatter.ofPattern("d MMM", locale);
        var currency = days.stream()
                .flatMap(day -> day.figures().commission().stream())
                .map(Money::currency)
                .findFirst()
                .orElse(fallback);
        return new Chart(
                words.trend(),
                days.stream().map(day -> labels.format(day.day())).toList(),
                List.of(
                        Chart.Series.counts(
                                words.clicks(),
                                Chart.Kind.BAR,
                                counts(days, day -> day.figures().clicks())),
                        Chart.Series.counts(
                                words.conversions(),
                                Chart.Kind.LINE,
                                counts(days, day -> day.figures().conversions())),
                        new Chart.Series(words.earnings(), Chart.Kind.AMOUNT, earnings(days, currency), currency)));
    }

    private static List<Long> counts(List<SeriesQuery.Day> days, Function<SeriesQuery.Day, Long> count) {
        return days.stream().map(count).toList();
    }

    private static List<BigDecimal> earnings(List<SeriesQuery.Day> days, String currency) {
        return days.stream()
                .map(day -> day.figures().commission().stream()
                        .filter(money -> money.currency().equals(currency))
                        .map(Money::decimal)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }
}
