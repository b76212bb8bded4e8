package io.tributary.tracking.event;

import io.tributary.kernel.Money;
import io.tributary.tracking.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Refuses what takes back more than is left of a fact. One that comes before what it takes back cannot be judged yet: it
 * is stored and waits.
 */
final class Reversals {

    /** One after the other, so that two who take the rest back at once do not both get it. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(key) from (
                select distinct hashtextextended('tracking.reversal ' || tenant || ' ' || program || ' ' || txid, 0) as key
                from unnest(?::text[], ?::text[], ?::text[]) as reversed (tenant, program, txid) order by 1
            ) locks""";

    private static final String SELECT = """
            with reversed as (
                select distinct * from unnest(?::text[], ?::uuid[], ?::text[]) as reversed (tenant_id, program_id, txid))
            select reversed.*, false as back, original.amount_units, original.amount_currency
            from reversed
                join program.event_type type using (tenant_id, program_id)
                join tracking.event_key key on key.tenant_id = type.tenant_id and key.event_type_id = type.id
                    and key.external_id = reversed.txid
                join tracking.event original on original.tenant_id = key.tenant_id and original.id = key.event_id
                    and original.reverses is null
            union all
            select reversed.*, true, reversal.amount_units, reversal.amount_currency
            from reversed join tracking.event reversal on reversal.tenant_id = reversed.tenant_id
                and reversal.reverses = reversed.txid and reversal.program_id = reversed.program_id""";

    private record Key(String tenant, UUID programId, String txid) {

        static final Comparator<Key> ORDER =
                Comparator.comparing(Key::tenant).thenComparing(Key::programId).thenComparing(Key::txid);

        static Key of(NewEvent reversal) {
            return new Key(reversal.tenant(), reversal.programId(), Objects.requireNonNull(reversal.reverses()));
        }
    }

    private Reversals() {}

    /** Which of these events must not be stored, and why; they are judged in their order. */
    static Map<UUID, Rejection> refused(Connection connection, List<NewEvent> events) throws SQLException {
        var reversals =
                events.stream().filter(event -> event.reverses() != null).toList();
        if (reversals.isEmpty()) {
            return Map.of();
        }
        var targets = new TreeSet<>(Key.ORDER);
        reversals.forEach(reversal -> targets.add(Key.of(reversal)));
        lock(connection, targets);
        var remainders = remainders(connection, targets);
        var seen = new HashSet<>(EventKeyTable.find(connection, reversals).keySet());
        var refused = new HashMap<UUID, Rejection>();
        for (var reversal : reversals) {
            var remainder = remainders.get(Key.of(reversal));
            if (seen.add(EventKeyTable.Key.of(reversal)) && remainder != null) {
                remainder
                        .refusal(reversal)
                        .ifPresentOrElse(
                                refusal -> refused.put(reversal.id(), refusal),
                                () -> remainder.takeBack(reversal.amount()));
            }
        }
        return refused;
    }

    private static void lock(Connection connection, Collection<Key> targets) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            new Columns<>(lock, List.copyOf(targets))
                    .bind("text", Key::tenant)
                    .bind("text", target -> target.programId().toString())
                    .bind("text", Key::txid);
            lock.execute();
        }
    }

    private static Map<Key, Remainder> remainders(Connection connection, Collection<Key> targets) throws SQLException {
        try (var select = connection.prepareStatement(SELECT)) {
            new Columns<>(select, List.copyOf(targets))
                    .bind("text", Key::tenant)
                    .bind("uuid", Key::programId)
                    .bind("text", Key::txid);
            var remainders = new HashMap<Key, Remainder>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var key = new Key(rows.getString(1), rows.getObject(2, UUID.class), rows.getString(3));
                    var currency = rows.getString("amount_currency");
                    var amount = currency == null ? null : new Money(rows.getLong("amount_units"), currency);
                    var remainder = remainders.computeIfAbsent(key, target -> new Remainder());
                    if (rows.getBoolean("back")) {
                        remainder.takeBack(amount);
                    } else {
                        remainder.add(amount);
                    }
                }
            }
            return remainders;
        }
    }
}
