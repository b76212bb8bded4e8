package io.tributary.tracking.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Books what customers did by the day. A row that is sent again with another content replaces what was said before: its
 * event is taken back, and one that says the new content takes its place, so that commission moves by the difference.
 */
@ApplicationScoped
public class Activities {

    /** What a report said that was cut off: nobody knows, so nothing is the same. */
    private static final byte[] UNKNOWN = {};

    private final ActivityReader reader;
    private final ActivityTable table;
    private final Events events;

    Activities(ActivityReader reader, ActivityTable table, Events events) {
        this.reader = reader;
        this.table = table;
        this.events = events;
    }

    /** A row, and where in the request it stood. */
    private record Placed(int position, ActivityRow row) {}

    /** Books all of them in their order; each has its receipt. A refusal is kept with the inbound requests. */
    List<Receipt> record(Door door, List<Report> reports) {
        return record(door, reports, true);
    }

    /** The same, for what is kept already: a refusal is told and not kept again. */
    public List<Receipt> recordOrTell(Door door, List<Report> reports) {
        return record(door, reports, false);
    }

    /** Tries reports out; nothing is stored. */
    public ActivityRehearsal rehearse(Door door) {
        return new ActivityRehearsal(reader, table, door);
    }

    private List<Receipt> record(Door door, List<Report> reports, boolean keepRefusal) {
        Function<List<Report>, List<Receipt>> recorder =
                keepRefusal ? made -> events.record(door, made) : made -> events.recordOrTell(door, made);
        var receipts = new Receipt[reports.size()];
        var waiting = new ArrayList<Placed>();
        for (int i = 0; i < receipts.length; i++) {
            try {
                waiting.add(new Placed(i, reader.read(door, reports.get(i))));
            } catch (Rejection rejection) {
                receipts[i] = keepRefusal
                        ? events.reject(door, reports.get(i), rejection)
                        : Receipt.refused(
                                Receipt.Status.REJECTED, rejection.reason(), rejection.field(), rejection.detail());
            }
        }
        while (!waiting.isEmpty()) {
            var round = firstOfEachKey(waiting);
            waiting.removeAll(round);
            QuarkusTransaction.requiringNew().run(() -> book(recorder, round, receipts));
        }
        return List.of(receipts);
    }

    private static List<Placed> firstOfEachKey(List<Placed> waiting) {
        var keys = new HashSet<ActivityRow.Key>();
        return waiting.stream().filter(one -> keys.add(one.row().key())).toList();
    }

    private void book(Function<List<Report>, List<Receipt>> recorder, List<Placed> round, Receipt[] receipts) {
        var standings = new HashMap<>(
                table.lock(round.stream().map(one -> one.row().key()).toList()));
        var open = round;
        while (!open.isEmpty()) {
            open = book(recorder, open, standings, receipts);
        }
        table.change(standings);
    }

    private static boolean isRepeated(ActivityRow row, ActivityTable.Standing standing) {
        return standing.revision() > 0 && row.says(standing.contentHash());
    }

    private static ActivityTable.Standing after(ActivityRow row, ActivityTable.Standing before, Receipt.Status status) {
        if (isRepeated(row, before)) {
            return before;
        }
        var next = before.revision() + 1;
        return switch (status) {
            case CONFLICT -> new ActivityTable.Standing(next, UNKNOWN, row.endedAt());
            case ACCEPTED, DUPLICATE -> new ActivityTable.Standing(next, row.contentHash(), row.endedAt());
            case MALFORMED, REJECTED -> before;
        };
    }

    /** Returns those whose revision somebody was cut off at: it is there, and has to be taken back itself. */
    private static List<Placed> book(
            Function<List<Report>, List<Receipt>> recorder,
            List<Placed> open,
            Map<ActivityRow.Key, ActivityTable.Standing> standings,
            Receipt[] receipts) {
        var reports = new ArrayList<Report>();
        var positions = new LinkedHashMap<Placed, Integer>();
        for (var one : open) {
            var row = one.row();
            var standing = Objects.requireNonNull(standings.get(row.key()));
            if (isRepeated(row, standing)) {
                reports.add(row.event(standing.revision(), standing.occurredAt()));
            } else {
                if (standing.revision() > 0) {
                    reports.add(row.reversal(standing.revision(), standing.occurredAt()));
                }
                reports.add(row.event(standing.revision() + 1, row.endedAt()));
            }
            positions.put(one, reports.size() - 1);
        }
        var answers = recorder.apply(reports);
        var again = new ArrayList<Placed>();
        positions.forEach((one, position) -> {
            var answer = answers.get(position);
            var before = Objects.requireNonNull(standings.get(one.row().key()));
            standings.put(one.row().key(), after(one.row(), before, answer.status()));
            if (answer.status() == Receipt.Status.CONFLICT && !isRepeated(one.row(), before)) {
                again.add(one);
            }
            receipts[one.position()] = answer;
        });
        return again;
    }
}
