package io.tributary.qualification;

import io.tributary.kernel.Money;
import io.tributary.tracking.attribution.ClickEvidence;
import io.tributary.tracking.attribution.Fact;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Short words for the facts of a test; days are counted from the click. */
final class Facts {

    static final Instant CLICK = Instant.parse("2026-03-01T12:00:00Z");

    private Facts() {}

    static Fact fact(String event, String txid, double day) {
        return fact(event, txid, day, null, Map.of(), null);
    }

    static Fact fact(String event, String txid, double day, String amount) {
        return fact(event, txid, day, Money.of(amount, "EUR"), Map.of(), null);
    }

    static Fact refund(String reverses, String txid, double day, @Nullable String amount) {
        return fact("refund", txid, day, amount == null ? null : Money.of(amount, "EUR"), Map.of(), reverses);
    }

    static Fact fact(
            String event,
            String txid,
            double day,
            @Nullable Money amount,
            Map<String, Object> fields,
            @Nullable String reverses) {
        var id = UUID.nameUUIDFromBytes((event + txid).getBytes(StandardCharsets.UTF_8));
        var click = new ClickEvidence(id, CLICK, id, id);
        return new Fact(
                id,
                event,
                txid,
                false,
                click,
                null,
                null,
                amount,
                BigDecimal.ONE,
                at(day),
                at(day),
                reverses,
                null,
                fields);
    }

    static Instant at(double day) {
        return CLICK.plusSeconds(Math.round(day * 86_400));
    }
}
