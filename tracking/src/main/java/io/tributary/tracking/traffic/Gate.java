package io.tributary.tracking.traffic;

import io.tributary.tracking.link.Route;
import io.tributary.tracking.visitor.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Lets visitors through to the destination, or says why not. */
@ApplicationScoped
public class Gate {

    private final CapCounts counts;

    Gate(CapCounts counts) {
        this.counts = counts;
    }

    /** Whether {@link #refusal} will not block. */
    public boolean isAtHand(Route route, Traffic traffic) {
        return traffic.caps().isEmpty() || counts.areAtHand(route);
    }

    /**
     * Why the visitor is not let through; null where it is, which is then counted.
     *
     * @param person whether the click counts towards the caps: that of a person
     * @param at the time of the tenant's
     */
    public @Nullable Diversion refusal(
            Route route, Traffic traffic, Visitor visitor, boolean person, LocalDateTime at) {
        if (!route.open()) {
            return Diversion.CLOSED;
        }
        if (!traffic.wants(visitor, at)) {
            return Diversion.NOT_TARGETED;
        }
        var capped = person && !traffic.caps().isEmpty();
        return capped && !counts.admit(route, traffic.caps()) ? Diversion.CAP_REACHED : null;
    }
}
