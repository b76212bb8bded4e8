package io.tributary.tracking.legacy;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import io.tributary.program.Directory;
import io.tributary.tracking.Columns;
import io.tributary.tracking.click.ClickId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Clicks of the system before: found by the ids that their visitors carry, and taken over. */
@ApplicationScoped
public class OldClicks {

    /** What the system before may have called a click. */
    public static final Pattern OLD_ID = Pattern.compile("[\\x21-\\x7E]{1,128}");

    private static final int MOST_TENANTS = 10_000;
    private static final int MOST_CLICKS = 100_000;
    private static final int MOST_ATTEMPTS = 64;
    private static final String ANY = "";

    private static final String INSERT = """
            insert into tracking.old_click (tenant_id, id, old_id, link_id, clicked_at, aff_click_id, sub, imported_at)
            select ?, id, old_id, link_id, clicked_at, aff_click_id, string_to_array(subs, E'\\x1f'), ?
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[])
                as click (id, old_id, link_id, clicked_at, aff_click_id, subs)
            on conflict do nothing
            returning old_id""";

    private static final String KNOWN = """
            select old_id, link_id, clicked_at from tracking.old_click where tenant_id = ? and old_id = any(?)""";

    /** What became of a click. */
    public enum Outcome {
        TAKEN,
        /** It was taken over before, with the same link and time. */
        KNOWN,
        /** A click of that id is there with another link or time; that one stays. */
        DIFFERENT
    }

    private record Row(NewOldClick click, UUID id) {}

    private record Known(UUID linkId, Instant clickedAt) {

        boolean is(NewOldClick click) {
            return linkId.equals(click.link().id()) && clickedAt.equals(click.clickedAt());
        }
    }

    private final TenantCache<String, Boolean> any;
    private final TenantCache<String, UUID> clicks;
    private final Directory directory;
    private final AgroalDataSource database;
    private final InstantSource clock;

    OldClicks(TenantCaches caches, Reader reader, Directory directory, AgroalDataSource database, InstantSource clock) {
        any = caches.create("old-clicks-any", MOST_TENANTS, (tenant, all) -> Optional.of(reader.any()));
        clicks = caches.create("old-clicks", MOST_CLICKS, (tenant, oldId) -> reader.find(oldId));
        this.directory = directory;
        this.database = database;
        this.clock = clock;
    }

    /** The click that a visitor of the system before carries; may block when it is not yet in memory. */
    public Optional<UUID> find(String tenant, String oldId) {
        var worthIt = OLD_ID.matcher(oldId).matches() && any.get(tenant, ANY).orElse(false);
        return worthIt ? clicks.get(tenant, oldId) : Optional.empty();
    }

    /** Takes clicks over, in the caller's transaction. Again changes nothing. The outcomes are in the order of the clicks. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> take(List<NewOldClick> clicks) {
        try (var connection = database.getConnection()) {
            var taken = insert(connection, clicks);
            var known = known(connection, clicks);
            this.any.invalidate(CurrentTenant.key());
            return outcomes(clicks, taken, known);
        } catch (SQLException e) {
            throw new IllegalStateException("clicks could not be taken over", e);
        }
    }

    private static List<Outcome> outcomes(List<NewOldClick> clicks, Set<String> taken, Map<String, Known> known) {
        var fresh = new HashSet<>(taken);
        var outcomes = new ArrayList<Outcome>();
        for (var click : clicks) {
            var there = known.get(click.oldId());
            if (there == null) {
                throw new IllegalStateException("a click found no room among those of its millisecond");
            }
            boolean same = there.is(click);
            outcomes.add(!same ? Outcome.DIFFERENT : fresh.remove(click.oldId()) ? Outcome.TAKEN : Outcome.KNOWN);
        }
        return outcomes;
    }

    /** Clicks of one link and millisecond are told apart by what their ids come to; where that is taken, by the next. */
    private Set<String> insert(Connection connection, List<NewOldClick> clicks) throws SQLException {
        var taken = new HashSet<String>();
        var waiting = clicks;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !waiting.isEmpty(); attempt++) {
            taken.addAll(insert(connection, waiting, attempt));
            var there = known(connection, waiting).keySet();
            waiting = waiting.stream()
                    .filter(click -> !there.contains(click.oldId()))
                    .toList();
        }
        return taken;
    }

    private Set<String> insert(Connection connection, List<NewOldClick> clicks, int attempt) throws SQLException {
        var tenant = directory.byKey(CurrentTenant.key()).orElseThrow().number();
        var rows = clicks.stream()
                .map(click -> new Row(
                        click,
                        ClickId.imported(
                                click.clickedAt(),
                                tenant,
                                click.link().number(),
                                click.oldId().hashCode() * 31 + attempt)))
                .toList();
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, CurrentTenant.key());
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            new Columns<>(insert, rows, 3)
                    .bind("uuid", Row::id)
                    .bind("text", row -> row.click().oldId())
                    .bind("uuid", row -> row.click().link().id())
                    .bind("timestamptz", row -> row.click().clickedAt())
                    .bind("text", row -> row.click().affClickId())
                    .bind("text", row -> String.join("\u001F", row.click().sub()));
            var taken = new HashSet<String>();
            try (var inserted = insert.executeQuery()) {
                while (inserted.next()) {
                    taken.add(inserted.getString(1));
                }
            }
            return taken;
        }
    }

    private static Map<String, Known> known(Connection connection, List<NewOldClick> clicks) throws SQLException {
        try (var select = connection.prepareStatement(KNOWN)) {
            select.setString(1, CurrentTenant.key());
            var ids = clicks.stream().map(NewOldClick::oldId).toArray();
            select.setArray(2, connection.createArrayOf("text", ids));
            var known = new HashMap<String, Known>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(
                            rows.getString(1),
                            new Known(
                                    rows.getObject(2, UUID.class),
                                    rows.getTimestamp(3).toInstant()));
                }
            }
            return known;
        }
    }

    /** Reads in a transaction, so that the loaders work on any thread. */
    @ApplicationScoped
    static class Reader {

        @Transactional
        boolean any() {
            return !OldClick.after(null, 1).isEmpty();
        }

        @Transactional
        Optional<UUID> find(String oldId) {
            return OldClick.byOldId(oldId).map(OldClick::id);
        }
    }
}
