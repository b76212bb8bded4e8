package io.tributary.program;

import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What may be reported for a program, such as a first deposit, with the typed fields that come with it. */
@Entity
@Table(schema = "program", name = "event_type")
public class EventType extends TenantEntity {

    /** Whether events of a type carry an amount. */
    public enum Amount {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    private UUID programId;

    private String key;

    @Embedded
    private EventTypeTerms terms;

    private int position;

    private Instant createdAt;

    @Version
    private int version;

    protected EventType() {}

    EventType(UUID programId, String key, EventTypeTerms terms, int position, Instant createdAt) {
        this.programId = programId;
        this.key = key;
        this.position = position;
        this.createdAt = createdAt;
        this.terms = terms;
    }

    public static Optional<EventType> byKey(UUID programId, String key) {
        return find("programId = ?1 and key = ?2", programId, key).firstResultOptional();
    }

    /**
     * The event type of that key.
     *
     * @throws Refusal not found
     */
    public static EventType named(UUID programId, String key) {
        return byKey(programId, key).orElseThrow(Refusal::notFound);
    }

    /** All of a program, in the order of its funnel; never more than {@value EventTypes#MOST}. */
    public static List<EventType> ofProgram(UUID programId) {
        return find("programId = ?1 order by position, key", programId)
                .page(0, EventTypes.MOST)
                .list();
    }

    void change(EventTypeTerms terms) {
        this.terms = terms;
    }

    public UUID programId() {
        return programId;
    }

    public String key() {
        return key;
    }

    public String name() {
        return terms.name();
    }

    public Amount amount() {
        return terms.amount();
    }

    /** What its events carry beside the parameters of every event, by name. */
    public Map<String, FieldType> fields() {
        return terms.fields();
    }

    public EventTypeTerms terms() {
        return terms;
    }

    /** Where it stands in the funnel, from 1. */
    public int position() {
        return position;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
