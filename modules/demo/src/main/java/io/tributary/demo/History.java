package io.tributary.demo;

import io.tributary.demo.Place.Spot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * Makes the past: the clock is set to one hour after the other, and whoever comes in that hour comes through the front
 * door. When a month is over its books are closed. The same every time but for the day on which it ends.
 */
@ApplicationScoped
class History {

    static final int DAYS = 90;
    private static final Logger LOG = Logger.getLogger(History.class);
    private static final long SEED = 20_260_101;

    private final DemoClock clock;
    private final FrontDoor frontDoor;
    private final Books books;

    History(DemoClock clock, FrontDoor frontDoor, Books books) {
        this.clock = clock;
        this.frontDoor = frontDoor;
        this.books = books;
    }

    private record Moment(Instant at, Supplier<CompletionStage<?>> happens) {}

    /** The day on which it begins. */
    static LocalDate firstDay(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS);
    }

    void make(List<Place> places, Instant now) {
        var moments = moments(places, now);
        LOG.infof("making %d days of history: %d clicks and reports", DAYS, moments.size());
        var months = new HashMap<Place, YearMonth>();
        int next = 0;
        while (next < moments.size()) {
            var hour = moments.get(next).at().truncatedTo(ChronoUnit.HOURS);
            clock.standAt(hour);
            places.forEach(place -> closeMonth(place, hour, months));
            next = pass(moments, next, hour.plus(1, ChronoUnit.HOURS));
            var time = hour.atZone(ZoneOffset.UTC);
            if (time.getHour() == 0 && time.getDayOfMonth() % 10 == 0) {
                LOG.infof("history: %s", time.toLocalDate());
            }
        }
        clock.standAt(now);
        books.await();
        places.forEach(place -> books.release(place.operator()));
    }

    /** Everything that happens before the given moment, at its time, and waits for its answers. */
    private int pass(List<Moment> moments, int from, Instant until) {
        var answers = new ArrayList<CompletableFuture<?>>();
        int next = from;
        while (next < moments.size() && moments.get(next).at().isBefore(until)) {
            var moment = moments.get(next++);
            clock.standAt(moment.at());
            answers.add(moment.happens().get().toCompletableFuture());
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        return next;
    }

    private void closeMonth(Place place, Instant hour, Map<Place, YearMonth> months) {
        var month = YearMonth.from(hour.atZone(ZoneId.of(place.operator().zone())));
        var before = months.put(place, month);
        if (before != null && !before.equals(month)) {
            // What the month before owed is paid by now; what this one owes waits for the visitor of the demo.
            books.pay(place.operator());
            books.await();
            books.close(place.operator(), before);
        }
    }

    private List<Moment> moments(List<Place> places, Instant now) {
        var random = new Random(SEED);
        var moments = new ArrayList<Moment>();
        for (var place : places) {
            int customers = 0;
            for (long day = 0; day <= DAYS; day++) {
                for (var spot : place.spots()) {
                    customers += visits(place, spot, day, customers, now, random, moments);
                }
            }
        }
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }

    private int visits(
            Place place,
            Spot spot,
            long day,
            int customers,
            Instant now,
            RandomGenerator random,
            List<Moment> moments) {
        var date = firstDay(now).plusDays(day);
        int visits = Season.visits(place.operator(), spot.partner(), date, day, random);
        for (int number = 1; number <= visits; number++) {
            var at = Season.moment(date, ZoneId.of(place.operator().zone()), random);
            var visit = new Visit(place, spot, "c" + (customers + number), 1, random);
            if (at.isBefore(now)) {
                moments.add(new Moment(at, () -> visit.click(frontDoor)));
                visit.reports().stream()
                        .filter(report -> at.plus(report.after()).isBefore(now))
                        .forEach(report -> moments.add(moment(visit, report, at.plus(report.after()))));
            }
        }
        return visits;
    }

    private Moment moment(Visit visit, Report report, Instant at) {
        return new Moment(at, () -> visit.report(frontDoor, report, Map.of("ts", at.toString())));
    }
}
