package io.tributary.tracking.traffic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Pulse;
import io.tributary.program.TenantInfo;
import io.tributary.tracking.link.Route;
import io.tributary.tracking.traffic.ClickCap.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts the clicks of capped programs without asking the database: exact on one node. With several, each learns within
 * a second what the others have let through, so that together they may let a second's clicks too many pass.
 */
@ApplicationScoped
class CapCounts {

    private static final Logger LOG = Logger.getLogger(CapCounts.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration USE = Duration.ofHours(1);

    private record Key(
            TenantInfo tenant, UUID program, @Nullable UUID affiliate) {}

    private final ClickCounts stored;
    private final InstantSource clock;
    private final Cache<Key, CapCount> counts =
            Caffeine.newBuilder().expireAfterAccess(USE).build();
    private @Nullable Pulse pulse;

    CapCounts(ClickCounts stored, InstantSource clock) {
        this.stored = stored;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        pulse = Pulse.start("click-caps", INTERVAL, this::refreshThoseInUse);
    }

    void stop(@Observes ShutdownEvent stopped) {
        Optional.ofNullable(pulse).ifPresent(Pulse::close);
    }

    /** Whether the counts for this route are at hand, so that {@link #admit} does not block. */
    boolean areAtHand(Route route) {
        return Stream.of(Scope.values()).allMatch(scope -> counts.getIfPresent(key(route, scope)) != null);
    }

    /** Counts the click, unless one of the caps is reached. */
    boolean admit(Route route, List<ClickCap> caps) {
        var day = today(route.tenant());
        var all = count(route, Scope.PROGRAM);
        var own = count(route, Scope.AFFILIATE);
        synchronized (all) {
            if (!all.hasRoom(of(caps, Scope.PROGRAM), day) || !own.hasRoom(of(caps, Scope.AFFILIATE), day)) {
                return false;
            }
            all.add(day);
            own.add(day);
            return true;
        }
    }

    private CapCount count(Route route, Scope scope) {
        return counts.get(key(route, scope), key -> {
            var count = new CapCount();
            refresh(key, count);
            return count;
        });
    }

    private void refreshThoseInUse() {
        counts.asMap().forEach((key, count) -> {
            if (count.wasAskedFor()) {
                refresh(key, count);
            }
        });
    }

    private void refresh(Key key, CapCount count) {
        try {
            var day = today(key.tenant());
            count.atLeast(
                    day,
                    CurrentTenant.get(key.tenant().key(), () -> stored.stored(key.program(), key.affiliate(), day)));
        } catch (RuntimeException away) {
            LOG.debugf("clicks are counted from memory: %s", away.getMessage());
        }
    }

    private LocalDate today(TenantInfo tenant) {
        return LocalDate.ofInstant(clock.instant(), tenant.zone());
    }

    private static List<ClickCap> of(List<ClickCap> caps, Scope scope) {
        return caps.stream().filter(cap -> cap.scope() == scope).toList();
    }

    private static Key key(Route route, Scope scope) {
        return new Key(route.tenant(), route.program().id(), scope == Scope.PROGRAM ? null : route.affiliateId());
    }
}
