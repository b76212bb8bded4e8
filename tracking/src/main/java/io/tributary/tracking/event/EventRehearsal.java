package io.tributary.tracking.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what reports would be answered if they were recorded one after another, and stores nothing. It remembers what it
 * was asked before, so that a repetition among the reports themselves is found too.
 */
public final class EventRehearsal {

    private final EventReader reader;
    private final EventLookup lookup;
    private final Door door;
    private final Map<EventKeyTable.Key, byte[]> heard = new HashMap<>();

    EventRehearsal(EventReader reader, EventLookup lookup, Door door) {
        this.reader = reader;
        this.lookup = lookup;
        this.door = door;
    }

    /** One receipt for each, in their order; only what became of it counts, ids and attribution are not worked out. */
    public List<Receipt> tell(List<Report> reports) {
        var receipts = new Receipt[reports.size()];
        var positions = new ArrayList<Integer>();
        var events = new ArrayList<NewEvent>();
        for (int i = 0; i < receipts.length; i++) {
            try {
                events.add(reader.read(door.reporter(), reports.get(i), door.channel()));
                positions.add(i);
            } catch (Rejection rejection) {
                receipts[i] = refused(rejection);
            }
        }
        var known = lookup.find(events);
        for (int i = 0; i < events.size(); i++) {
            var refusal = known.get(i).refusal();
            receipts[positions.get(i)] = refusal == null
                    ? Receipt.rehearsed(status(events.get(i), known.get(i).status()))
                    : refused(refusal);
        }
        return List.of(receipts);
    }

    private static Receipt refused(Rejection rejection) {
        return Receipt.refused(Receipt.Status.REJECTED, rejection.reason(), rejection.field(), rejection.detail());
    }

    private Receipt.Status status(NewEvent event, Receipt.Status known) {
        if (known != Receipt.Status.ACCEPTED) {
            return known;
        }
        var first = heard.putIfAbsent(EventKeyTable.Key.of(event), event.contentHash());
        if (first == null) {
            return Receipt.Status.ACCEPTED;
        }
        return Arrays.equals(first, event.contentHash()) ? Receipt.Status.DUPLICATE : Receipt.Status.CONFLICT;
    }
}
