package io.tributary.tracking.traffic;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.tributary.kernel.Refusal;
import io.tributary.program.DestinationMacros;
import java.util.List;

/** Where some visitors go: to one of several destinations, in turn and by weight. */
public record TrafficRule(
        @JsonSetter(nulls = Nulls.SKIP) Audience audience,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Alternative> destinations) {

    private static final int MOST_DESTINATIONS = 50;
    private static final int MOST_WEIGHT = 1_000;

    /** As JSON brings it: without an audience it is for everybody. */
    @SuppressWarnings("NullAway")
    public TrafficRule {
        audience = audience == null ? Audience.EVERYBODY : audience;
    }

    TrafficRule checked() {
        audience.check();
        if (destinations.isEmpty() || destinations.size() > MOST_DESTINATIONS) {
            throw Refusal.invalid(
                    "bad_destinations", "destinations", "A rule has 1 to " + MOST_DESTINATIONS + " destinations.");
        }
        return new TrafficRule(
                audience, destinations.stream().map(TrafficRule::checked).toList());
    }

    private static Alternative checked(Alternative alternative) {
        if (alternative.weight() < 1 || alternative.weight() > MOST_WEIGHT) {
            throw Refusal.invalid("bad_weight", "weight", "A weight goes from 1 to " + MOST_WEIGHT + ".");
        }
        return new Alternative(DestinationMacros.url(alternative.url(), "url"), alternative.weight());
    }
}
