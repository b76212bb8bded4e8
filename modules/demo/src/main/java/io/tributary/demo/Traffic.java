package io.tributary.demo;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/** A gentle stream of visitors from now on. What takes them a day otherwise takes them a minute here. */
@ApplicationScoped
class Traffic {

    private static final Logger LOG = Logger.getLogger(Traffic.class);
    private static final int FASTER = 1_500;
    private static final double CHANCE_OF_A_VISIT = 0.6;
    private static final double EAGERNESS = 2;
    private static final int MOST_PENDING = 10_000;

    private final FrontDoor frontDoor;
    private final Random random = new Random();
    private final PriorityQueue<Due> pending = new PriorityQueue<>(Comparator.comparing(Due::at));
    private volatile List<Place> places = List.of();
    private int customers;

    Traffic(FrontDoor frontDoor) {
        this.frontDoor = frontDoor;
    }

    private record Due(Instant at, Visit visit, Report report) {}

    /** Begins; until then nobody comes. */
    void begin(List<Place> places) {
        this.places = List.copyOf(places);
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void beat() {
        var now = Instant.now();
        for (var place : places) {
            if (random.nextDouble() < CHANCE_OF_A_VISIT && pending.size() < MOST_PENDING) {
                visit(place, now);
            }
        }
        while (!pending.isEmpty() && pending.peek().at().isBefore(now)) {
            var due = pending.remove();
            log(due.visit().report(frontDoor, due.report(), Map.of()));
        }
    }

    private void visit(Place place, Instant now) {
        var spots = new ArrayList<Place.Spot>();
        place.spots().forEach(spot -> {
            for (int i = 0; i < spot.partner().visits(); i++) {
                spots.add(spot);
            }
        });
        var customer = "l" + Long.toString(now.getEpochSecond(), 36) + "-" + ++customers;
        var visit = new Visit(place, spots.get(random.nextInt(spots.size())), customer, EAGERNESS, random);
        log(visit.click(frontDoor));
        visit.reports()
                .forEach(report -> pending.add(new Due(now.plus(report.after().dividedBy(FASTER)), visit, report)));
    }

    private static void log(CompletionStage<?> answer) {
        answer.whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warnf("demo traffic: %s", failure.getMessage());
            }
        });
    }
}
