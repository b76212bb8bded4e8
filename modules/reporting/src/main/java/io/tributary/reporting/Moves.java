package io.tributary.reporting;

import io.tributary.kernel.Money;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what moved from a row of program_id, affiliate_id, event_type, units, currency and at. */
final class Moves {

    private Moves() {}

    static LiveEvent event(LiveEvent.Kind kind, Tuple row) {
        return new LiveEvent(
                kind,
                row.get("program_id", UUID.class),
                row.get("affiliate_id", UUID.class),
                row.get("event_type", String.class),
                1,
                amount(row),
                row.get("at", Instant.class));
    }

    private static @Nullable Money amount(Tuple row) {
        var currency = row.get("currency", String.class);
        return currency.isEmpty()
                ? null
                : new Money(row.get("units", Number.class).longValue(), currency);
    }
}
