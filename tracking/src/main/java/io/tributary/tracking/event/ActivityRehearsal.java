package io.tributary.tracking.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what reports of days would be answered if they were booked one after another, and stores nothing. */
public final class ActivityRehearsal {

    private final ActivityReader reader;
    private final ActivityTable table;
    private final Door door;
    private final Map<ActivityRow.Key, byte[]> heard = new HashMap<>();

    ActivityRehearsal(ActivityReader reader, ActivityTable table, Door door) {
        this.reader = reader;
        this.table = table;
        this.door = door;
    }

    /** One receipt for each, in their order; only what became of it counts. */
    public List<Receipt> tell(List<Report> reports) {
        return reports.stream().map(this::tell).toList();
    }

    private Receipt tell(Report report) {
        try {
            var row = reader.read(door, report);
            var before = heard.containsKey(row.key()) ? heard.get(row.key()) : known(row.key());
            heard.put(row.key(), row.contentHash());
            return Receipt.rehearsed(
                    before != null && row.says(before) ? Receipt.Status.DUPLICATE : Receipt.Status.ACCEPTED);
        } catch (Rejection rejection) {
            return Receipt.refused(Receipt.Status.REJECTED, rejection.reason(), rejection.field(), rejection.detail());
        }
    }

    private byte @Nullable [] known(ActivityRow.Key key) {
        var standing = table.find(List.of(key)).get(key);
        return standing == null ? null : standing.contentHash();
    }
}
