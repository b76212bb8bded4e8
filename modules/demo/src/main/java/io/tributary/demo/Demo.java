package io.tributary.demo;

import io.quarkus.runtime.StartupEvent;
import io.tributary.identity.Role;
import io.tributary.program.Directory;
import io.tributary.program.Hosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Founds the operators at the first start, then lets visitors come. */
@ApplicationScoped
class Demo {

    private static final Logger LOG = Logger.getLogger(Demo.class);

    private final boolean wanted;
    private final DemoClock clock;
    private final Directory directory;
    private final Hosts hosts;
    private final Founding founding;
    private final Places places;
    private final History history;
    private final Traffic traffic;
    private final FrontDoor frontDoor;
    private volatile boolean ready;

    Demo(
            @ConfigProperty(name = "tributary.demo") boolean wanted,
            DemoClock clock,
            Directory directory,
            Hosts hosts,
            Founding founding,
            Places places,
            History history,
            Traffic traffic,
            FrontDoor frontDoor) {
        this.wanted = wanted;
        this.clock = clock;
        this.directory = directory;
        this.hosts = hosts;
        this.founding = founding;
        this.places = places;
        this.history = history;
        this.traffic = traffic;
        this.frontDoor = frontDoor;
    }

    /** Whether there is a demo at all. */
    boolean isWanted() {
        return wanted;
    }

    /** Whether the operators are there and the clock is right. */
    boolean isReady() {
        return ready;
    }

    void start(@Observes StartupEvent started) {
        if (wanted) {
            // The history needs the server, which opens only after all who observe the start are done.
            Thread.ofPlatform().name("demo").daemon().start(this::make);
        }
    }

    private void make() {
        frontDoor.awaitOpen();
        try {
            if (directory.byKey(Operator.ACME.key()).isEmpty()) {
                makeHistory();
            }
            traffic.begin(operators());
            ready = true;
            LOG.info(welcome());
        } catch (RuntimeException failed) {
            LOG.error("the demo could not be made; delete its data folder and start again", failed);
        }
    }

    private void makeHistory() {
        var now = Instant.now();
        var start = History.firstDay(now);
        try {
            clock.standAt(start.atStartOfDay(ZoneOffset.UTC).toInstant());
            Stream.of(Operator.values()).forEach(operator -> founding.found(operator, start));
            history.make(operators(), now);
        } finally {
            clock.run();
        }
        LOG.infof("history made in %d s", Duration.between(now, Instant.now()).toSeconds());
    }

    private List<Place> operators() {
        return Stream.of(Operator.values()).map(places::of).toList();
    }

    /** Whom a visitor of the demo may be at this operator. */
    List<SignIn> signIns(Operator operator) {
        var address = hosts.address(operator.key());
        var staff = operator.staff().stream()
                .map(person -> new SignIn(address, person.role(), person.name(), person.email()));
        var partner = operator.partners().getFirst();
        return Stream.concat(
                        staff, Stream.of(new SignIn(address, Role.AFFILIATE_OWNER, partner.contact(), partner.email())))
                .toList();
    }

    private String welcome() {
        return Stream.of(Operator.values())
                .flatMap(operator -> signIns(operator).stream())
                .map(who -> "  %-30s  %-24s  %s".formatted(who.address(), who.email(), who.role()))
                .collect(Collectors.joining(
                        "\n",
                        "\n\nThe demo is ready: " + hosts.address() + "\n\n",
                        "\n\n  The password of all of them: " + SignIn.PASSWORD + "\n"));
    }
}
