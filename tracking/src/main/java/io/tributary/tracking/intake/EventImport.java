package io.tributary.tracking.intake;

import io.tributary.tracking.event.Channel;
import io.tributary.tracking.event.Door;
import io.tributary.tracking.event.Events;
import io.tributary.tracking.event.Report;
import io.tributary.tracking.event.Reporters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rows that are events: each goes through the same door as a postback, and counts once by its txid. */
@ApplicationScoped
class EventImport implements ImportKind {

    private static final List<String> OPTIONAL = List.of(
            "customer_id",
            "click_id",
            "amount",
            "currency",
            "ts",
            "coupon",
            "affiliate",
            "quantity",
            "reverses",
            "reason",
            "program");

    private final Events events;
    private final Reporters reporters;

    EventImport(Events events, Reporters reporters) {
        this.events = events;
        this.reporters = reporters;
    }

    @Override
    public String key() {
        return "events";
    }

    @Override
    public List<ImportName> names(ImportJob job) {
        var fields = new TreeSet<String>();
        reporters
                .ofTenant()
                .programs()
                .forEach(entry -> entry.eventTypes()
                        .forEach(type -> fields.addAll(type.fields().keySet())));
        var names = new ArrayList<>(List.of(ImportName.required("event"), ImportName.required("txid")));
        Stream.concat(OPTIONAL.stream(), fields.stream())
                .map(ImportName::optional)
                .forEach(names::add);
        return names;
    }

    @Override
    public ImportRun begin(ImportJob job) {
        var door = new Door(reporters.ofTenant(), Channel.IMPORT, Map.of());
        if (job.dryRun()) {
            var rehearsal = events.rehearse(door);
            return rows -> rehearsal.tell(reports(rows)).stream()
                    .map(ReceiptRows::result)
                    .toList();
        }
        return rows -> events.recordOrTell(door, reports(rows)).stream()
                .map(ReceiptRows::result)
                .toList();
    }

    private static List<Report> reports(List<ImportRow> rows) {
        return rows.stream()
                .map(row -> new Report(new LinkedHashMap<>(row.values()), false, ""))
                .toList();
    }
}
