package io.tributary.tracking.event;

import io.tributary.kernel.Ids;
import io.tributary.program.Catalog;
import io.tributary.program.EventType;
import io.tributary.tracking.attribution.ClickEvidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what a server said into an event, or says exactly what is wrong with it. May look things up, and so block. */
@ApplicationScoped
class EventReader {

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final Pattern COUPON = Pattern.compile("[\\x21-\\x7E]{1,64}");
    private static final int LONGEST_REASON = 500;
    private static final Set<String> KNOWN = Set.of(
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
            "timestamp",
            "dry_run",
            "test",
            "resp");

    private final References references;
    private final Contents contents;
    private final InstantSource clock;

    EventReader(References references, Contents contents, InstantSource clock) {
        this.references = references;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * The event that the report tells of.
     *
     * @throws Rejection the first thing that is wrong
     */
    NewEvent read(Reporter reporter, Report report, Channel channel) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entry = Programs.of(reporter, report);
        var type = Programs.eventType(entry, report);
        var txid = id(report, "txid", "bad_external_id");
        if (txid == null) {
            throw new Rejection("missing_external_id", "txid", "Every event has an id of its own.");
        }
        var ignored = undeclared(report, type);
        var customer = id(report, "customer_id", "bad_customer_id");
        var reverses = id(report, "reverses", "bad_external_id");
        var click = click(reporter, report, entry);
        var amount = type.amount() == EventType.Amount.NONE ? null : Amounts.read(report, type, reverses != null);
        var currency = amount == null ? entry.program().currency() : amount.currency();
        var said = new Said(
                txid,
                customer,
                click,
                coupon(report),
                affiliate(report),
                amount,
                quantity(report),
                report.values().containsKey("ts") ? Times.read(report.values().get("ts"), now) : null,
                reverses,
                reason(report),
                Fields.read(report, type, currency));
        return event(reporter, channel, entry, type, said, now, ignored);
    }

    private NewEvent event(
            Reporter reporter,
            Channel channel,
            Catalog.Entry entry,
            EventType type,
            Said said,
            Instant now,
            List<String> ignored) {
        var program = entry.program().id();
        var content = contents.of(type.key(), said);
        return new NewEvent(
                Ids.next(),
                reporter.tenant().key(),
                program,
                type.id(),
                type.key(),
                said.txid(),
                customerId(program, type, said),
                said.customer(),
                said.click(),
                said.coupon(),
                said.affiliate(),
                said.amount(),
                said.quantity(),
                said.ts() == null ? now : said.ts(),
                now,
                said.reverses(),
                said.reason(),
                said.fields(),
                contents.json(said.fields()),
                channel,
                reporter.integrationId(),
                content,
                Contents.hash(content),
                ignored);
    }

    private static UUID customerId(UUID program, EventType type, Said said) {
        if (said.customer() != null) {
            return CustomerId.named(program, said.customer());
        }
        return said.click() != null
                ? CustomerId.anonymous(program, said.click().clickId())
                : CustomerId.unknown(program, type.id(), said.txid());
    }

    private static List<String> undeclared(Report report, EventType type) {
        var ignored = new ArrayList<String>();
        for (var name : report.values().keySet()) {
            var known = KNOWN.contains(name) && !(name.equals("amount") && type.amount() == EventType.Amount.NONE)
                    || type.fields().containsKey(name);
            if (!known && report.strict()) {
                throw new Rejection("unknown_field", plain(name), "The event type does not declare this field.");
            }
            if (!known) {
                ignored.add(name);
            }
        }
        return ignored;
    }

    /** A name is repeated to the caller only where it is a plain word. */
    private static @Nullable String plain(String name) {
        return name.matches("[a-z0-9_]{1,64}") ? name : null;
    }

    private static @Nullable String id(Report report, String name, String reason) {
        var id = report.text(name, reason);
        if (id == null) {
            return null;
        }
        if (!ID.matcher(id).matches()) {
            throw new Rejection(reason, name, "An id has 1 to 128 printable ASCII characters without spaces.");
        }
        CardNumbers.refuse(id, name);
        return id;
    }

    private @Nullable ClickEvidence click(Reporter reporter, Report report, Catalog.Entry entry) {
        var id = report.text("click_id", "bad_click_id");
        return id == null
                ? null
                : references
                        .click(reporter.tenant(), id)
                        .filter(click ->
                                click.programId().equals(entry.program().id()))
                        .map(References.Found::evidence)
                        .orElseThrow(() -> new Rejection(
                                "bad_click_id", "click_id", "This click id was not given out for this program."));
    }

    private @Nullable UUID affiliate(Report report) {
        var named = report.text("affiliate", "bad_affiliate");
        return named == null
                ? null
                : references
                        .affiliate(named)
                        .orElseThrow(() -> new Rejection("bad_affiliate", "affiliate", "There is no such affiliate."));
    }

    private static @Nullable String coupon(Report report) {
        var coupon = report.text("coupon", "bad_coupon");
        if (coupon != null && !COUPON.matcher(coupon).matches()) {
            throw new Rejection("bad_coupon", "coupon", "A coupon has 1 to 64 printable characters without spaces.");
        }
        return coupon;
    }

    private static @Nullable BigDecimal quantity(Report report) {
        var value = report.values().get("quantity");
        if (value == null) {
            return null;
        }
        var quantity = Decimals.read(value, "quantity", "bad_quantity");
        if (quantity.signum() < 0
                || quantity.stripTrailingZeros().scale() > 8
                || quantity.precision() - quantity.scale() > 16) {
            throw new Rejection("bad_quantity", "quantity", "A quantity is not negative and has at most 8 decimals.");
        }
        return quantity;
    }

    private static @Nullable String reason(Report report) {
        var reason = report.text("reason", "bad_value");
        if (reason == null) {
            return null;
        }
        if (reason.length() > LONGEST_REASON || reason.codePoints().anyMatch(Character::isISOControl)) {
            throw new Rejection("bad_value", "reason", "A reason is one line of at most 500 characters.");
        }
        CardNumbers.refuse(reason, "reason");
        return reason;
    }
}
