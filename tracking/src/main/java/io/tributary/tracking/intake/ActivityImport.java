package io.tributary.tracking.intake;

import io.tributary.tracking.event.Activities;
import io.tributary.tracking.event.Channel;
import io.tributary.tracking.event.Door;
import io.tributary.tracking.event.Report;
import io.tributary.tracking.event.Reporters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rows that are days of customers: the same day again replaces what was said of it before. */
@ApplicationScoped
class ActivityImport implements ImportKind {

    private static final List<String> REQUIRED = List.of("event", "customer_id", "day");
    private static final List<String> OPTIONAL = List.of(
            "product", "amount", "currency", "quantity", "click_id", "affiliate", "coupon", "program", "reason");

    private final Activities activities;
    private final Reporters reporters;

    ActivityImport(Activities activities, Reporters reporters) {
        this.activities = activities;
        this.reporters = reporters;
    }

    @Override
    public String key() {
        return "activity";
    }

    @Override
    public List<ImportName> names(ImportJob job) {
        var fields = new TreeSet<String>();
        reporters
                .ofTenant()
                .programs()
                .forEach(entry -> entry.eventTypes()
                        .forEach(type -> fields.addAll(type.fields().keySet())));
        fields.removeAll(REQUIRED);
        fields.removeAll(OPTIONAL);
        var names = new ArrayList<ImportName>();
        REQUIRED.forEach(name -> names.add(ImportName.required(name)));
        Stream.concat(OPTIONAL.stream(), fields.stream())
                .map(ImportName::optional)
                .forEach(names::add);
        return names;
    }

    @Override
    public ImportRun begin(ImportJob job) {
        var door = new Door(reporters.ofTenant(), Channel.IMPORT, Map.of());
        if (job.dryRun()) {
            var rehearsal = activities.rehearse(door);
            return rows -> rehearsal.tell(reports(rows)).stream()
                    .map(ReceiptRows::result)
                    .toList();
        }
        return rows -> activities.recordOrTell(door, reports(rows)).stream()
                .map(ReceiptRows::result)
                .toList();
    }

    private static List<Report> reports(List<ImportRow> rows) {
        return rows.stream()
                .map(row -> new Report(new LinkedHashMap<>(row.values()), false, ""))
                .toList();
    }
}
