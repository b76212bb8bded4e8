package io.tributary.commissions;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.kernel.Money;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one cause earned one affiliate, or took back. Never changed: a correction is another line that names it. */
@Entity
@Immutable
@Table(schema = "commissions", name = "line")
public class CommissionLine extends TenantEntity {

    /** The source kind of transfers that lines cause. */
    public static final String SOURCE = "commission_line";

    private String lineKey;
    private int sequence;
    private UUID customerId;
    private UUID affiliateId;
    private UUID programId;
    private UUID planVersionId;
    private String component;
    private UUID eventId;

    @Embedded
    private Money amount;

    private Instant earnedAt;
    private @Nullable Instant holdUntil;
    private @Nullable UUID correctsId;
    private UUID transferId;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode explanation;

    private Instant bookedAt;

    protected CommissionLine() {}

    public static Optional<CommissionLine> byId(UUID id) {
        return find("id", id).firstResultOptional();
    }

    /**
     * The line of that id.
     *
     * @throws Refusal not found
     */
    public static CommissionLine existing(UUID id) {
        return byId(id).orElseThrow(Refusal::notFound);
    }

    /** All lines that an event caused, in the order in which they were booked. */
    public static List<CommissionLine> ofEvent(UUID eventId) {
        return list("eventId = ?1 order by id", eventId);
    }

    /** All lines of a customer, in the order in which they were booked. */
    public static List<CommissionLine> ofCustomer(UUID customerId) {
        return list("customerId = ?1 order by id", customerId);
    }

    /** Names the cause within its customer: the component, and the event where each one earns. */
    public String lineKey() {
        return lineKey;
    }

    /** Counts the lines of a cause from 1. */
    public int sequence() {
        return sequence;
    }

    public UUID customerId() {
        return customerId;
    }

    public UUID affiliateId() {
        return affiliateId;
    }

    public UUID programId() {
        return programId;
    }

    public UUID planVersionId() {
        return planVersionId;
    }

    /** Key of the plan's component that grants it. */
    public String component() {
        return component;
    }

    public UUID eventId() {
        return eventId;
    }

    /** Below zero where something was taken back. */
    public Money amount() {
        return amount;
    }

    /** When the last thing happened that it needed. */
    public Instant earnedAt() {
        return earnedAt;
    }

    /** Until when it is held; null where something was taken back. */
    public @Nullable Instant holdUntil() {
        return holdUntil;
    }

    /** The line from which something was taken back. */
    public @Nullable UUID correctsId() {
        return correctsId;
    }

    /** The transfer in the ledger that moved its money. */
    public UUID transferId() {
        return transferId;
    }

    /** See {@link Explanation}, of which this is the JSON. */
    public JsonNode explanation() {
        return explanation;
    }

    public Instant bookedAt() {
        return bookedAt;
    }
}
