package io.tributary.admin;

import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.event.ConversionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** What came of a click: events that name it, and those that are credited to it without a word. */
@ApplicationScoped
public class ClickEvents {

    private static final int MOST = 200;

    private final Attributions attributions;

    ClickEvents(Attributions attributions) {
        this.attributions = attributions;
    }

    /** In the order in which they happened; at most a few hundred. */
    public List<ConversionEvent> of(UUID clickId) {
        var events = new TreeMap<UUID, ConversionEvent>();
        ConversionEvent.ofClick(clickId, MOST).forEach(event -> events.put(event.id(), event));
        ConversionEvent.<ConversionEvent>list("id in ?1", attributions.creditedTo(clickId, MOST))
                .forEach(event -> events.put(event.id(), event));
        return events.values().stream()
                .sorted(Comparator.comparing(ConversionEvent::occurredAt).thenComparing(ConversionEvent::id))
                .toList();
    }
}
