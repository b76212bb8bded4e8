package io.tributary.program;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Defines what may be reported for a program. */
@ApplicationScoped
public class EventTypes {

    static final int MOST = 200;

    private static final String SUBJECT = "event_type";

    private final Catalog catalog;
    private final AuditLog audit;
    private final InstantSource clock;

    EventTypes(Catalog catalog, AuditLog audit, InstantSource clock) {
        this.catalog = catalog;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Defines an event type, or changes the one of that key. What was reported before stays as it was.
     *
     * @param version what the caller has seen; none: whatever there is
     * @throws Refusal stale_version (409) where somebody was faster, or what is wrong with a field (422)
     */
    @Transactional
    public EventType put(String programKey, String key, EventTypeTerms terms, @Nullable Integer version) {
        var program = Program.named(programKey);
        var checked = terms.checked();
        var known = EventType.byKey(program.id(), Input.key(key, "key"));
        var type = known.isPresent() ? change(program, known.get(), checked, version) : define(program, key, checked);
        catalog.changed();
        return type;
    }

    private EventType define(Program program, String key, EventTypeTerms terms) {
        var defined = EventType.count("programId", program.id());
        if (defined >= MOST) {
            throw Refusal.conflict("too_many", "A program has at most " + MOST + " event types.");
        }
        var type = new EventType(program.id(), key, terms, (int) defined + 1, clock.instant());
        type.persistAndFlush();
        audit.record("event_type.defined", SUBJECT, program.key() + '/' + key, null, null, terms);
        return type;
    }

    private EventType change(Program program, EventType type, EventTypeTerms terms, @Nullable Integer version) {
        if (version != null) {
            Versions.refuseStale(type.version(), version);
        }
        var before = type.terms();
        if (!before.equals(terms)) {
            type.change(terms);
            type.flush();
            audit.record("event_type.changed", SUBJECT, program.key() + '/' + type.key(), null, before, terms);
        }
        return type;
    }
}
