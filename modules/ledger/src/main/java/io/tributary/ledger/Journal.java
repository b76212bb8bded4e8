package io.tributary.ledger;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Why some transfers were made together, and by whom. */
@Entity
@Immutable
@Table(schema = "ledger", name = "journal")
public class Journal extends TenantEntity {

    private String reason;
    private String actorKind;
    private String actorId;
    private String actorName;
    private String requestId;
    private Instant recordedAt;

    protected Journal() {}

    /** The journals of the given ids, in no order. */
    public static List<Journal> ofIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    public String reason() {
        return reason;
    }

    public String actorKind() {
        return actorKind;
    }

    public String actorId() {
        return actorId;
    }

    public String actorName() {
        return actorName;
    }

    public String requestId() {
        return requestId;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
