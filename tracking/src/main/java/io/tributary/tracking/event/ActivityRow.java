package io.tributary.tracking.event;

import io.tributary.kernel.Secrets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a customer did on one day with one product, read and believed.
 *
 * @param said the parameters of the event that it makes, without txid and time
 * @param required the declared fields that every event of the type has
 * @param contentHash of all that it says
 * @param endedAt the last moment of the day, or now while the day goes on
 */
record ActivityRow(
        Key key, Map<String, Object> said, Map<String, Object> required, byte[] contentHash, Instant endedAt) {

    /** Of which there is one at a time. */
    record Key(UUID programId, UUID eventTypeId, String customer, LocalDate day, String product) {

        static final Comparator<Key> ORDER = Comparator.comparing(Key::programId)
                .thenComparing(Key::eventTypeId)
                .thenComparing(Key::customer)
                .thenComparing(Key::day)
                .thenComparing(Key::product);

        /** The txid of an event that says it for the n-th time. */
        String txid(int revision) {
            var name = Secrets.hash(customer + '\n' + product);
            return "activity-%s-%s-%d".formatted(day, HexFormat.of().formatHex(name, 0, 12), revision);
        }
    }

    /** The event that says it for the n-th time. */
    Report event(int revision, Instant occurredAt) {
        var values = new LinkedHashMap<>(said);
        values.put("txid", key.txid(revision));
        values.put("ts", occurredAt.toString());
        return report(values);
    }

    /** The event that takes back what was said for the n-th time. */
    Report reversal(int revision, Instant occurredAt) {
        var values = new LinkedHashMap<>(required);
        values.put("event", said.get("event"));
        values.put("customer_id", key.customer());
        values.put("txid", key.txid(revision) + "-back");
        values.put("reverses", key.txid(revision));
        values.put("reason", "replaced");
        values.put("ts", occurredAt.toString());
        if (said.containsKey("program")) {
            values.put("program", said.get("program"));
        }
        return report(values);
    }

    boolean says(byte[] hash) {
        return Arrays.equals(contentHash, hash);
    }

    private static Report report(Map<String, Object> values) {
        return new Report(values, false, String.valueOf(values));
    }
}
