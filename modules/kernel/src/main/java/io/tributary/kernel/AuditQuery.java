package io.tributary.kernel;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the audit log of the current tenant, newest first. */
@ApplicationScoped
public class AuditQuery {

    /** Who did what to what, when and why; before and after are JSON as it was recorded. */
    public record Entry(
            UUID id,
            Instant at,
            CurrentActor.Kind actorKind,
            String actorId,
            String actorName,
            String action,
            String subjectKind,
            String subjectId,
            @Nullable String reason,
            @JsonRawValue @Nullable String before,
            @JsonRawValue @Nullable String after,
            @Nullable String requestId) {}

    /** Which entries; what is null does not matter. */
    public record Filter(
            @Nullable String subjectKind,
            @Nullable String subjectId,
            @Nullable String action) {}

    private final AgroalDataSource database;

    AuditQuery(AgroalDataSource database) {
        this.database = database;
    }

    /** Entries older than the given one; null: beginning with the newest. */
    public List<Entry> list(Filter filter, @Nullable UUID after, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, reason,
                            before, after, request_id
                        from kernel.audit_entry
                        where tenant_id = ? and (?::text is null or subject_kind = ?)
                            and (?::text is null or subject_id = ?) and (?::text is null or action = ?)
                            and (?::uuid is null or id < ?)
                        order by id desc limit ?""")) {
            select.setString(1, CurrentTenant.key());
            select.setString(2, filter.subjectKind());
            select.setString(3, filter.subjectKind());
            select.setString(4, filter.subjectId());
            select.setString(5, filter.subjectId());
            select.setString(6, filter.action());
            select.setString(7, filter.action());
            select.setObject(8, after);
            select.setObject(9, after);
            select.setInt(10, limit);
            try (var rows = select.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit log cannot be read", e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                CurrentActor.Kind.valueOf(row.getString("actor_kind")),
                row.getString("actor_id"),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("reason"),
                row.getString("before"),
                row.getString("after"),
                row.getString("request_id"));
    }
}
