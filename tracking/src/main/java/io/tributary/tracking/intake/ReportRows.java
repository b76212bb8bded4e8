package io.tributary.tracking.intake;

import io.tributary.tracking.event.Channel;
import io.tributary.tracking.event.Door;
import io.tributary.tracking.event.Receipt;
import io.tributary.tracking.event.Report;
import io.tributary.tracking.event.Reporters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows of a file as reports of the tenant itself: what their columns can mean, and what becomes of them. */
@ApplicationScoped
class ReportRows {

    private static final String CARD_NUMBER = "card_number_refused";

    private final Reporters reporters;

    ReportRows(Reporters reporters) {
        this.reporters = reporters;
    }

    /** The names of what every row says, of what it may say, and of the fields that any event type declares. */
    List<ImportName> names(List<String> required, List<String> optional) {
        var fields = new TreeSet<String>();
        reporters
                .ofTenant()
                .programs()
                .forEach(entry -> entry.eventTypes()
                        .forEach(type -> fields.addAll(type.fields().keySet())));
        required.forEach(fields::remove);
        optional.forEach(fields::remove);
        var names = new ArrayList<ImportName>();
        required.forEach(name -> names.add(ImportName.required(name)));
        Stream.concat(optional.stream(), fields.stream())
                .map(ImportName::optional)
                .forEach(names::add);
        return names;
    }

    /** The tenant's own door for files. */
    Door door() {
        return new Door(reporters.ofTenant(), Channel.IMPORT, Map.of());
    }

    /** Hands each batch of rows in, and reads the receipts. */
    static ImportRun run(Function<List<Report>, List<Receipt>> recorder) {
        return rows ->
                recorder
                        .apply(rows.stream()
                                .map(row -> new Report(new LinkedHashMap<>(row.values()), false, ""))
                                .toList())
                        .stream()
                        .map(ReportRows::result)
                        .toList();
    }

    private static RowResult result(Receipt receipt) {
        return switch (receipt.status()) {
            case ACCEPTED -> RowResult.ACCEPTED;
            case DUPLICATE -> RowResult.DUPLICATE;
            case CONFLICT, MALFORMED, REJECTED -> {
                var reason = Objects.requireNonNullElse(receipt.reason(), "rejected");
                var detail = Objects.requireNonNullElse(receipt.detail(), "");
                yield reason.equals(CARD_NUMBER)
                        ? RowResult.secret(reason, receipt.field(), detail)
                        : RowResult.rejected(reason, receipt.field(), detail);
            }
        };
    }
}
