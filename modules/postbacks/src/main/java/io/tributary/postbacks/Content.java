package io.tributary.postbacks;

import static io.tributary.postbacks.Macro.AFFILIATE;
import static io.tributary.postbacks.Macro.AFF_CLICK_ID;
import static io.tributary.postbacks.Macro.AMOUNT;
import static io.tributary.postbacks.Macro.CLICK_ID;
import static io.tributary.postbacks.Macro.CONVERSION_ID;
import static io.tributary.postbacks.Macro.COUNTRY;
import static io.tributary.postbacks.Macro.CURRENCY;
import static io.tributary.postbacks.Macro.DEVICE;
import static io.tributary.postbacks.Macro.EVENT;
import static io.tributary.postbacks.Macro.LINK;
import static io.tributary.postbacks.Macro.OCCURRED_AT;
import static io.tributary.postbacks.Macro.PAYOUT;
import static io.tributary.postbacks.Macro.PAYOUT_CURRENCY;
import static io.tributary.postbacks.Macro.PROGRAM;
import static io.tributary.postbacks.Macro.STATUS;
import static io.tributary.postbacks.Macro.SUB1;
import static io.tributary.postbacks.Macro.TXID;

import io.tributary.kernel.Money;
import io.tributary.payouts.PayoutPaid;
import io.tributary.program.Affiliate;
import io.tributary.program.Program;
import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.click.Click;
import io.tributary.tracking.event.ConversionEvent;
import io.tributary.tracking.legacy.CarriedIds;
import io.tributary.tracking.legacy.OldClick;
import io.tributary.tracking.link.TrackingLink;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a piece of news says: the values of its macros, by their words, as they are when it happens. */
@ApplicationScoped
class Content {

    private final Attributions attributions;
    private final CarriedIds clickIds;

    Content(Attributions attributions, CarriedIds clickIds) {
        this.attributions = attributions;
        this.clickIds = clickIds;
    }

    /** Of an event, and of the commission that it caused, where there is one. */
    Map<String, String> of(Trigger trigger, UUID affiliateId, UUID eventId, @Nullable Money payout) {
        var values = new TreeMap<String, String>();
        base(values, trigger, affiliateId, payout);
        var event = ConversionEvent.byId(eventId).orElseThrow();
        put(values, CONVERSION_ID, event.id().toString());
        put(values, EVENT, event.eventType());
        put(values, TXID, event.externalId());
        put(values, OCCURRED_AT, event.occurredAt().toString());
        put(values, PROGRAM, Program.byId(event.programId()).map(Program::key).orElse(null));
        var amount = event.amount();
        if (amount != null) {
            put(values, AMOUNT, amount.amount());
            put(values, CURRENCY, amount.currency());
        }
        var attribution = attributions.of(List.of(eventId)).get(eventId);
        if (attribution != null && affiliateId.equals(attribution.affiliateId())) {
            link(values, attribution.linkId());
            click(values, attribution.clickId());
        }
        return values;
    }

    /** Of a payout. */
    Map<String, String> of(PayoutPaid paid) {
        var values = new TreeMap<String, String>();
        base(values, Trigger.PAID, paid.affiliateId(), paid.amount());
        put(values, CONVERSION_ID, paid.payoutId().toString());
        put(values, OCCURRED_AT, paid.paidAt().toString());
        return values;
    }

    private static void base(Map<String, String> values, Trigger trigger, UUID affiliateId, @Nullable Money payout) {
        put(values, STATUS, trigger.name().toLowerCase(Locale.ROOT));
        put(values, AFFILIATE, String.valueOf(Affiliate.existing(affiliateId).number()));
        if (payout != null) {
            put(values, PAYOUT, payout.amount());
            put(values, PAYOUT_CURRENCY, payout.currency());
        }
    }

    private static void link(Map<String, String> values, @Nullable UUID linkId) {
        if (linkId != null) {
            put(values, LINK, TrackingLink.byId(linkId).map(TrackingLink::code).orElse(null));
        }
    }

    /** The row of a click may be purged; its id is known all the same. */
    private void click(Map<String, String> values, @Nullable UUID clickId) {
        if (clickId == null) {
            return;
        }
        put(values, CLICK_ID, clickIds.text(clickId));
        Click.byId(clickId).ifPresent(click -> {
            put(values, AFF_CLICK_ID, click.affClickId());
            put(values, COUNTRY, click.country());
            put(values, DEVICE, click.device());
            subs(values, click.sub());
        });
        OldClick.byId(clickId).ifPresent(click -> {
            put(values, AFF_CLICK_ID, click.affClickId());
            subs(values, click.sub());
        });
    }

    private static void subs(Map<String, String> values, List<String> subs) {
        for (int i = 0; i < subs.size(); i++) {
            put(values, Macro.values()[SUB1.ordinal() + i], subs.get(i));
        }
    }

    private static void put(Map<String, String> values, Macro macro, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(macro.word(), value);
        }
    }
}
