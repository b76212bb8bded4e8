package io.tributary.tracking.silence;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A source that usually reports and did not. */
@Entity
@Table(schema = "tracking", name = "silence_alarm")
public class SilenceAlarm extends TenantEntity {

    private UUID sourceId;
    private String source;
    private Instant lastAt;
    private Instant dueAt;
    private Instant raisedAt;
    private @Nullable Instant heardAt;

    protected SilenceAlarm() {}

    SilenceAlarm(Watched watched, String source, Instant dueAt, Instant raisedAt) {
        this.sourceId = watched.sourceId();
        this.source = source;
        this.lastAt = watched.lastAt();
        this.dueAt = dueAt;
        this.raisedAt = raisedAt;
    }

    /** The latest first, beginning after the given one (null: with the latest). */
    public static List<SilenceAlarm> list(@Nullable UUID after, int limit) {
        return after == null
                ? SilenceAlarm.<SilenceAlarm>find("order by id desc")
                        .page(0, limit)
                        .list()
                : SilenceAlarm.<SilenceAlarm>find("id < ?1 order by id desc", after)
                        .page(0, limit)
                        .list();
    }

    /** Those that have not been heard again. */
    public static List<SilenceAlarm> open() {
        return list("heardAt is null");
    }

    void heard(Instant at) {
        heardAt = at;
    }

    /** The integration or, for reports under a key of the tenant, the program. */
    public UUID sourceId() {
        return sourceId;
    }

    /** What the source was called. */
    public String source() {
        return source;
    }

    /** When it was last heard before. */
    public Instant lastAt() {
        return lastAt;
    }

    /** From when on its silence was no longer usual. */
    public Instant dueAt() {
        return dueAt;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    /** When it was heard again; null while it is silent. */
    public @Nullable Instant heardAt() {
        return heardAt;
    }
}
