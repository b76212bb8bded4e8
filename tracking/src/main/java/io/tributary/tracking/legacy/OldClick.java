package io.tributary.tracking.legacy;

import io.tributary.kernel.TenantEntity;
import io.tributary.tracking.click.ClickId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A click of the system before. Its id is what events name it by here; the visitor carries the old one. */
@Entity
@Immutable
@Table(schema = "tracking", name = "old_click")
public class OldClick extends TenantEntity {

    private String oldId;
    private UUID linkId;
    private Instant clickedAt;
    private @Nullable String affClickId;
    private String[] sub;
    private Instant importedAt;

    protected OldClick() {}

    /** The click of this id, if it was made by the system before. */
    public static Optional<OldClick> byId(UUID id) {
        return ClickId.isImported(id) ? findByIdOptional(id) : Optional.empty();
    }

    static Optional<OldClick> byOldId(String oldId) {
        return find("oldId", oldId).firstResultOptional();
    }

    /** In the order of their own time, after the given one (null: from the start). */
    public static List<OldClick> after(@Nullable UUID id, int limit) {
        return find("id > ?1 order by id", id == null ? new UUID(0, 0) : id)
                .page(0, limit)
                .list();
    }

    /** What the system before called it, and its visitor still carries. */
    public String oldId() {
        return oldId;
    }

    public UUID linkId() {
        return linkId;
    }

    public Instant clickedAt() {
        return clickedAt;
    }

    /** The affiliate's own id of the click. */
    public @Nullable String affClickId() {
        return affClickId;
    }

    /** sub1 to sub10 as far as the last one that was there; empty text where one was left out. */
    public List<String> sub() {
        return List.of(sub);
    }

    public Instant importedAt() {
        return importedAt;
    }
}
