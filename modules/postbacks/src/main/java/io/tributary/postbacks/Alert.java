package io.tributary.postbacks;

import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that the operator's own people have to know, on its way to their address. Its id stays the same over all tries. */
@Entity
@Table(schema = "postbacks", name = "alert")
public class Alert extends TenantEntity {

    /** How far it is. */
    public enum Status {
        PENDING,
        DELIVERED,
        /** Tried as often as it is tried, or there was no address any more. */
        EXHAUSTED
    }

    private String type;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> data;

    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int tries;
    private Instant nextAt;
    private @Nullable Integer answer;
    private @Nullable String error;

    @Version
    private int version;

    protected Alert() {}

    Alert(String type, Map<String, String> data, Instant now) {
        this.type = type;
        this.data = data;
        this.createdAt = now;
        this.status = Status.PENDING;
        this.nextAt = now;
    }

    static Alert existing(UUID id) {
        return Alert.<Alert>findByIdOptional(id).orElseThrow(Refusal::notFound);
    }

    /** The latest first. */
    public static List<Alert> latest(int limit) {
        return Alert.<Alert>find("order by id desc").page(0, limit).list();
    }

    void tried(Answer came) {
        tries++;
        answer = came.status();
        error = came.error();
    }

    void postpone(Instant until) {
        nextAt = until;
    }

    void end(Status how) {
        status = how;
    }

    Instant nextAt() {
        return nextAt;
    }

    /** Dotted, after what it is about: integration.silent. */
    public String type() {
        return type;
    }

    public Map<String, String> data() {
        return data;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Status status() {
        return status;
    }

    public int tries() {
        return tries;
    }

    /** The status of HTTP that the last try got. */
    public @Nullable Integer answer() {
        return answer;
    }

    /** Why the last try got no answer. */
    public @Nullable String error() {
        return error;
    }
}
