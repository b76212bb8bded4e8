package io.tributary.tracking.event;

import io.tributary.program.FieldType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads reports of whole days: an event like any other, but for its txid and time, which the day gives it. */
@ApplicationScoped
class ActivityReader {

    private static final String DAY = "day";
    private static final String PRODUCT = "product";
    private static final List<String> GIVEN = List.of("txid", "ts", "reverses");
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7E]{1,64}");

    private final EventReader events;
    private final InstantSource clock;

    ActivityReader(EventReader events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    /**
     * The row that the report tells of.
     *
     * @throws Rejection the first thing that is wrong
     */
    ActivityRow read(Door door, Report report) {
        var entry = Programs.of(door.reporter(), report);
        var type = Programs.eventType(entry, report);
        for (var name : GIVEN) {
            if (report.values().containsKey(name)) {
                throw new Rejection(
                        "unknown_field", name, "The day, the customer and the product say which row it is.");
            }
        }
        if (report.flag("test") || report.flag("dry_run")) {
            throw new Rejection(
                    "bad_value", "test", "A dry run of activity is that of a file; there is no test of it.");
        }
        var customer = report.text("customer_id", "bad_customer_id");
        if (customer == null) {
            throw new Rejection("missing_field", "customer_id", "Activity is of a customer.");
        }
        var zone = door.reporter().tenant().zone();
        var day = day(report, zone);
        var product = product(report);
        var key = new ActivityRow.Key(entry.program().id(), type.id(), customer, day, product);
        var said = said(report, type.fields());
        var row = new ActivityRow(key, said, required(said, type.fields()), new byte[0], end(day, zone));
        var event = events.read(
                door.reporter(), new Report(row.event(1, row.endedAt()).values(), report.strict(), ""), door.channel());
        return new ActivityRow(key, said, row.required(), hash(event), row.endedAt());
    }

    private LocalDate day(Report report, ZoneId zone) {
        var text = report.text(DAY, "bad_day");
        if (text == null) {
            throw new Rejection("missing_field", DAY, "Activity is of a day.");
        }
        try {
            var day = LocalDate.parse(text);
            if (!day.isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            // refused below
        }
        throw new Rejection("bad_day", DAY, "A day is written as 2026-01-31, and has begun.");
    }

    private static String product(Report report) {
        var product = report.text(PRODUCT, "bad_product");
        if (product != null && !WORD.matcher(product).matches()) {
            throw new Rejection("bad_product", PRODUCT, "A product has up to 64 printable characters without spaces.");
        }
        return product == null ? "" : product;
    }

    /** Day and product are told to the event only where it declares them. */
    private static Map<String, Object> said(Report report, Map<String, FieldType> fields) {
        var said = new LinkedHashMap<>(report.values());
        for (var name : List.of(DAY, PRODUCT)) {
            if (!fields.containsKey(name)) {
                said.remove(name);
            }
        }
        return said;
    }

    private static Map<String, Object> required(Map<String, Object> said, Map<String, FieldType> fields) {
        var required = new LinkedHashMap<String, Object>();
        fields.forEach((name, field) -> {
            var value = said.get(name);
            if (field.required() && value != null) {
                required.put(name, value);
            }
        });
        return required;
    }

    /** In the end of the day, so that what the customer did on the day it came belongs to whom it came from. */
    private Instant end(LocalDate day, ZoneId zone) {
        var end = day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MILLIS);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return end.isBefore(now) ? end : now;
    }

    private static byte[] hash(NewEvent event) {
        var click = event.click();
        return Contents.hash(String.join(
                "\n",
                String.valueOf(click == null ? null : click.clickId()),
                String.valueOf(event.coupon()),
                String.valueOf(event.affiliateId()),
                String.valueOf(event.amount()),
                event.quantity() == null
                        ? ""
                        : event.quantity().stripTrailingZeros().toPlainString(),
                String.valueOf(event.reason()),
                event.fieldsText()));
    }
}
