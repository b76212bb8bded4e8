package io.tributary.tracking.event;

import io.tributary.program.Catalog;
import io.tributary.program.EventType;
import io.tributary.program.TenantInfo;
import io.tributary.tracking.attribution.ClickEvidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a report, each as strictly as its meaning demands. May look things up, and so block. */
@ApplicationScoped
class SaidReader {

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final Pattern COUPON = Pattern.compile("[\\x21-\\x7E]{1,64}");
    private static final int LONGEST_REASON = 500;

    private final References references;

    SaidReader(References references) {
        this.references = references;
    }

    /**
     * What the report says about an event of this type.
     *
     * @throws Rejection the first thing that is wrong
     */
    Said read(TenantInfo tenant, Catalog.Entry entry, EventType type, Report report, Instant now) {
        var txid = id(report, "txid", "bad_external_id");
        if (txid == null) {
            throw new Rejection("missing_external_id", "txid", "Every event has an id of its own.");
        }
        var customer = id(report, "customer_id", "bad_customer_id");
        var reverses = id(report, "reverses", "bad_external_id");
        var click = click(tenant, entry.program().id(), report);
        var amount = type.amount() == EventType.Amount.NONE ? null : Amounts.read(report, type, reverses != null);
        var ts = report.values().get("ts");
        return new Said(
                txid,
                customer,
                click,
                coupon(report),
                affiliate(report),
                amount,
                quantity(report),
                ts == null ? null : Times.read(ts, now),
                reverses,
                reason(report),
                Fields.read(report, type, amount == null ? entry.program().currency() : amount.currency()));
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

    private @Nullable ClickEvidence click(TenantInfo tenant, UUID programId, Report report) {
        var id = report.text("click_id", "bad_click_id");
        return id == null
                ? null
                : references
                        .click(tenant, id)
                        .filter(click -> click.programId().equals(programId))
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
