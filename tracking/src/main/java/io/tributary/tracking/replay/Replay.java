package io.tributary.tracking.replay;

import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import io.tributary.tracking.event.InboundRequestFilter;
import io.tributary.tracking.event.Receipt;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Many refused requests on their way through the door again: how far it is, and what they were answered. */
@Entity
@Table(schema = "tracking", name = "replay")
public class Replay extends TenantEntity {

    @JdbcTypeCode(SqlTypes.JSON)
    private InboundRequestFilter filter;

    private String requestedBy;
    private long total;
    private @Nullable UUID lastId;
    private @Nullable UUID position;
    private long accepted;
    private long duplicates;
    private long refused;
    private Instant startedAt;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected Replay() {}

    Replay(InboundRequestFilter filter, String requestedBy, long total, @Nullable UUID lastId, Instant startedAt) {
        this.filter = filter;
        this.requestedBy = requestedBy;
        this.total = total;
        this.lastId = lastId;
        this.startedAt = startedAt;
    }

    /**
     * The replay of that id.
     *
     * @throws Refusal not found
     */
    public static Replay existing(UUID id) {
        return Replay.<Replay>findByIdOptional(id).orElseThrow(Refusal::notFound);
    }

    /** The latest first, beginning after the given one (null: with the latest). */
    public static List<Replay> list(@Nullable UUID after, int limit) {
        return after == null
                ? Replay.<Replay>find("order by id desc").page(0, limit).list()
                : Replay.<Replay>find("id < ?1 order by id desc", after)
                        .page(0, limit)
                        .list();
    }

    void moved(UUID to, List<Receipt.Status> answers) {
        position = to;
        for (var answer : answers) {
            switch (answer) {
                case ACCEPTED -> accepted++;
                case DUPLICATE -> duplicates++;
                case CONFLICT, MALFORMED, REJECTED -> refused++;
            }
        }
    }

    void end(Instant now) {
        endedAt = now;
    }

    @Nullable
    UUID lastId() {
        return lastId;
    }

    @Nullable
    UUID position() {
        return position;
    }

    /** Which requests it sends. */
    public InboundRequestFilter filter() {
        return filter;
    }

    /** The name of whoever asked for it. */
    public String requestedBy() {
        return requestedBy;
    }

    /** How many there were to send when it began. */
    public long total() {
        return total;
    }

    /** How many were sent. */
    public long done() {
        return accepted + duplicates + refused;
    }

    public long accepted() {
        return accepted;
    }

    /** Those that had been stored meanwhile by another way. */
    public long duplicates() {
        return duplicates;
    }

    /** Those whose cause is not repaired. */
    public long refused() {
        return refused;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
