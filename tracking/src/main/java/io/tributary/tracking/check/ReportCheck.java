package io.tributary.tracking.check;

import io.tributary.program.Catalog;
import io.tributary.program.EventType;
import io.tributary.tracking.event.EventRehearsal;
import io.tributary.tracking.event.Receipt;
import io.tributary.tracking.event.Report;
import io.tributary.tracking.event.TestReports;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks the real door what it would say, repairs the first thing that it refuses by a sample, and asks again: so all that
 * is wrong is found, by the same rules that the report itself will meet.
 */
final class ReportCheck {

    private static final int MOST_ROUNDS = 20;
    private static final Set<String> WORDS = Set.of(
            "event",
            "txid",
            "click_id",
            "customer_id",
            "coupon",
            "affiliate",
            "amount",
            "currency",
            "quantity",
            "ts",
            "reverses",
            "reason",
            "program",
            "sig",
            "dry_run",
            "test",
            "resp");
    private static final List<String> EVIDENCE = List.of("click_id", "customer_id", "coupon", "affiliate");

    private final EventRehearsal door;
    private final Catalog.Entry program;
    private final List<Finding> findings;

    ReportCheck(EventRehearsal door, Catalog.Entry program, List<Finding> findings) {
        this.door = door;
        this.program = program;
        this.findings = findings;
    }

    /** Every name that a report of the program may use. */
    static Set<String> known(Catalog.Entry program) {
        var known = new HashSet<>(WORDS);
        program.eventTypes().forEach(type -> known.addAll(type.fields().keySet()));
        return known;
    }

    void check(Map<String, String> parameters) {
        if (program.eventTypes().isEmpty()) {
            findings.add(
                    Finding.error("no_event_types", null, "The program has no event types yet: define one first."));
            return;
        }
        var spoiled = findings.stream().map(Finding::field).toList();
        if (EVIDENCE.stream().noneMatch(name -> parameters.containsKey(name) || spoiled.contains(name))) {
            findings.add(
                    Finding.warning(
                            "no_evidence",
                            "click_id",
                            "Nothing says who brought the customer: send the click id that came with the visit, or the customer."));
        }
        rehearse(parameters, spoiled);
    }

    private void rehearse(Map<String, String> parameters, List<@Nullable String> spoiled) {
        var values = new LinkedHashMap<String, Object>(parameters);
        values.keySet().removeAll(List.of("sig", "dry_run", "test", "resp"));
        var sampled = new HashSet<String>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var receipt = door.tell(List.of(new Report(values, false, ""))).getFirst();
            var field = receipt.field();
            if (receipt.status() != Receipt.Status.REJECTED || field == null || !sampled.add(field)) {
                return;
            }
            // What an event that nobody named would need besides says nothing about the address.
            boolean known = !sampled.contains("event") || field.equals("event") || field.equals("txid");
            if (!spoiled.contains(field) && (known || parameters.containsKey(field))) {
                findings.add(Finding.error(String.valueOf(receipt.reason()), field, String.valueOf(receipt.detail())));
            }
            repair(values, field);
        }
    }

    private void repair(Map<String, Object> values, String field) {
        var samples = TestReports.sample(program, type(values));
        values.remove(field);
        if (samples.containsKey(field)) {
            values.put(field, samples.get(field));
        }
        if (field.equals("amount") && samples.containsKey("currency")) {
            values.putIfAbsent("currency", samples.get("currency"));
        }
    }

    private EventType type(Map<String, Object> values) {
        return program.eventType(String.valueOf(values.get("event")))
                .orElse(program.eventTypes().getFirst());
    }
}
