package io.tributary.tracking.intake;

import io.tributary.tracking.event.Events;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rows that are events: each goes through the same door as a postback, and counts once by its txid. */
@ApplicationScoped
class EventImport implements ImportKind {

    private static final List<String> REQUIRED = List.of("event", "txid");
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
    private final ReportRows rows;

    EventImport(Events events, ReportRows rows) {
        this.events = events;
        this.rows = rows;
    }

    @Override
    public String key() {
        return "events";
    }

    @Override
    public List<ImportName> names(ImportJob job) {
        return rows.names(REQUIRED, OPTIONAL);
    }

    @Override
    public ImportRun begin(ImportJob job) {
        var door = rows.door();
        return job.dryRun()
                ? ReportRows.run(events.rehearse(door)::tell)
                : ReportRows.run(reports -> events.recordOrTell(door, reports));
    }
}
