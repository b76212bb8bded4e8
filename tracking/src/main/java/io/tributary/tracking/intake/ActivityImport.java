package io.tributary.tracking.intake;

import io.tributary.tracking.event.Activities;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rows that are days of customers: the same day again replaces what was said of it before. */
@ApplicationScoped
class ActivityImport implements ImportKind {

    private static final List<String> REQUIRED = List.of("event", "customer_id", "day");
    private static final List<String> OPTIONAL = List.of(
            "product", "amount", "currency", "quantity", "click_id", "affiliate", "coupon", "program", "reason");

    private final Activities activities;
    private final ReportRows rows;

    ActivityImport(Activities activities, ReportRows rows) {
        this.activities = activities;
        this.rows = rows;
    }

    @Override
    public String key() {
        return "activity";
    }

    @Override
    public List<ImportName> names(ImportJob job) {
        return rows.names(REQUIRED, OPTIONAL);
    }

    @Override
    public ImportRun begin(ImportJob job) {
        var door = rows.door();
        return job.dryRun()
                ? ReportRows.run(activities.rehearse(door)::tell)
                : ReportRows.run(reports -> activities.recordOrTell(door, reports));
    }
}
