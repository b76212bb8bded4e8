package io.tributary.program;

import io.quarkus.arc.All;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates and changes programs. */
@ApplicationScoped
public class Programs {

    private static final String SUBJECT = "program";

    private final EventTypes eventTypes;
    private final Catalog catalog;
    private final List<TemplateSeed> seeds;
    private final List<ProgramChange> changes;
    private final AuditLog audit;
    private final InstantSource clock;

    Programs(
            EventTypes eventTypes,
            Catalog catalog,
            @All List<TemplateSeed> seeds,
            @All List<ProgramChange> changes,
            AuditLog audit,
            InstantSource clock) {
        this.eventTypes = eventTypes;
        this.catalog = catalog;
        this.seeds = seeds;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates a program with the event types of its tenant's template.
     *
     * @param currency ISO 4217; none: the tenant's
     * @throws Refusal program_exists (409), or what is wrong with a field (422)
     */
    @Transactional
    public Program create(@Nullable String key, @Nullable String currency, ProgramTerms terms) {
        return create(key, currency, terms, Tenant.current().template());
    }

    /** As {@link #create(String, String, ProgramTerms)}, with the event types of the given template. */
    @Transactional
    public Program create(@Nullable String key, @Nullable String currency, ProgramTerms terms, Template template) {
        var checkedKey = Input.key(key, "key");
        var checkedCurrency = currency == null ? Tenant.current().currency() : Input.currency(currency, "currency");
        if (Program.byKey(checkedKey).isPresent()) {
            throw Refusal.conflict("program_exists", "There is a program of that key already.");
        }
        var program = new Program(checkedKey, checkedCurrency, terms.checked(), clock.instant());
        program.persistAndFlush();
        audit.record("program.created", SUBJECT, checkedKey, null, null, program.terms());
        template.eventTypes().forEach(seed -> eventTypes.put(checkedKey, seed.key(), seed.terms(), null));
        seeds.forEach(seed -> seed.seed(program, template));
        catalog.changed();
        return program;
    }

    void createFirst(Template template, String destination, String currency) {
        template.firstProgram()
                .ifPresent(first ->
                        create(first.key(), currency, ProgramTerms.simple(first.name(), destination), template));
    }

    /**
     * Changes the terms of a program.
     *
     * @param version what the caller has seen
     * @throws Refusal stale_version (409) where somebody was faster
     */
    @Transactional
    public Program change(String key, ProgramTerms terms, int version) {
        var program = Program.named(key);
        Versions.refuseStale(program.version(), version);
        var before = program.terms();
        program.change(terms.checked());
        program.flush();
        audit.record("program.changed", SUBJECT, key, null, before, program.terms());
        changes.forEach(change -> change.changed(program));
        catalog.changed();
        return program;
    }
}
