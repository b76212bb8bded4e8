package io.tributary.tracking.event;

import io.tributary.tracking.attribution.ClickEvidence;
import io.tributary.tracking.attribution.CustomerDecision;
import io.tributary.tracking.attribution.Fact;
import io.tributary.tracking.attribution.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer before its next event; enough to tell whose that is.
 *
 * @param click the one that the customer was first named with; null where it was named with none
 * @param since when that was
 * @param decisions what people decided about the customer
 */
record Binding(@Nullable ClickEvidence click, @Nullable Instant since, List<CustomerDecision> decisions) {

    static final Binding NONE = new Binding(null, null, List.of());

    Binding with(ClickEvidence first, Instant moment) {
        return new Binding(first, moment, decisions);
    }

    Binding with(CustomerDecision decision) {
        return new Binding(
                click,
                since,
                Stream.concat(decisions.stream(), Stream.of(decision)).toList());
    }

    /** The customer's timeline as far as it is told by this and the event. */
    Timeline timeline(NewEvent event) {
        var facts = new ArrayList<Fact>();
        if (since != null) {
            facts.add(fact(since));
        }
        facts.add(event.fact());
        return new Timeline(event.customerId(), event.programId(), event.customer(), facts, decisions);
    }

    private Fact fact(Instant moment) {
        return new Fact(
                new UUID(0, 0), "", "", false, click, null, null, null, null, moment, moment, null, null, Map.of());
    }
}
