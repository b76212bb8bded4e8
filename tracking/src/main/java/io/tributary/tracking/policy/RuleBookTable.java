package io.tributary.tracking.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Ids;
import io.tributary.program.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of rules; versions are added and never changed. */
@ApplicationScoped
class RuleBookTable {

    private final AgroalDataSource database;
    private final ObjectMapper json;

    RuleBookTable(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All versions of the program's rules, as they are now. */
    Optional<RuleBook> read(UUID programId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select number, valid_from, click_window, customer_window, terms
                        from tracking.attribution_rules where tenant_id = ? and program_id = ? order by number""")) {
            select.setString(1, CurrentTenant.key());
            select.setObject(2, programId);
            var versions = new ArrayList<AttributionRules>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    versions.add(rules(rows));
                }
            }
            return versions.isEmpty() ? Optional.empty() : Optional.of(new RuleBook(versions));
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("rules of attribution cannot be read", e);
        }
    }

    private AttributionRules rules(ResultSet row) throws SQLException, JsonProcessingException {
        return new AttributionRules(
                row.getInt("number"),
                row.getTimestamp("valid_from").toInstant(),
                Window.of(row.getString("click_window")),
                Window.of(row.getString("customer_window")),
                json.readValue(row.getString("terms"), AttributionTerms.class));
    }

    void add(UUID programId, AttributionRules rules, @Nullable String reason, Instant now) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into tracking.attribution_rules (tenant_id, id, program_id, number, valid_from,
                            click_window, customer_window, terms, reason, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")) {
            insert.setString(1, CurrentTenant.key());
            insert.setObject(2, Ids.next());
            insert.setObject(3, programId);
            insert.setInt(4, rules.number());
            insert.setTimestamp(5, Timestamp.from(rules.validFrom()));
            insert.setString(6, rules.clickWindow().text());
            insert.setString(7, rules.customerWindow().text());
            insert.setString(8, json.writeValueAsString(rules.terms()));
            insert.setString(9, reason);
            insert.setTimestamp(10, Timestamp.from(now));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("rules of attribution could not be written", e);
        }
    }

    /** Keeps raters out of the program until the transaction ends, or, shared, whoever changes its rules. */
    void lock(UUID programId, boolean shared) {
        var sql = "select pg_advisory_xact_lock%s(hashtextextended('tracking.attribution_rules ' || ? || ' ' || ?, 0))"
                .formatted(shared ? "_shared" : "");
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(sql)) {
            lock.setString(1, CurrentTenant.key());
            lock.setString(2, programId.toString());
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("rules of attribution could not be locked", e);
        }
    }
}
