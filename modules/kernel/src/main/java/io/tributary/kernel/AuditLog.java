package io.tributary.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Who changed what, written in the transaction that changes it. Entries are never changed and never deleted. */
@ApplicationScoped
public class AuditLog {

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final InstantSource clock;

    AuditLog(AgroalDataSource database, ObjectMapper json, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records what the current actor does.
     *
     * @param action a verb in the past, dotted after its subject: affiliate.approved
     * @param before what was, as a record; null where there was nothing
     * @param after what is, as a record; null where nothing is left. Neither may hold a secret
     */
    public void record(
            String action,
            String subjectKind,
            String subjectId,
            @Nullable String reason,
            @Nullable Object before,
            @Nullable Object after) {
        var actor = CurrentActor.get();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into kernel.audit_entry (tenant_id, id, at, actor_kind, actor_id, actor_name, action,
                            subject_kind, subject_id, reason, before, after, request_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""")) {
            insert.setString(1, CurrentTenant.key());
            insert.setObject(2, Ids.next());
            insert.setTimestamp(3, Timestamp.from(clock.instant()));
            insert.setString(4, actor.kind().name());
            insert.setString(5, actor.id());
            insert.setString(6, actor.name());
            insert.setString(7, action);
            insert.setString(8, subjectKind);
            insert.setString(9, subjectId);
            insert.setString(10, reason);
            insert.setString(11, before == null ? null : json.writeValueAsString(before));
            insert.setString(12, after == null ? null : json.writeValueAsString(after));
            insert.setString(13, requestId());
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the audit entry could not be written", e);
        }
    }

    private static @Nullable String requestId() {
        var byJob = CurrentActor.get().kind() == CurrentActor.Kind.SYSTEM;
        return byJob ? null : Arc.container().instance(RequestId.class).get().value();
    }
}
