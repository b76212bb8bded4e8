package io.tributary.program;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Programs with their event types, kept in memory for the paths where every request needs them. A change is seen by all
 * nodes once it has committed.
 */
@ApplicationScoped
public class Catalog {

    /** A program and all that may be reported for it, as of the moment it was read; not attached to any session. */
    public record Entry(Program program, List<EventType> eventTypes) {

        public Optional<EventType> eventType(String key) {
            return eventTypes.stream().filter(type -> type.key().equals(key)).findFirst();
        }
    }

    private static final int CAPACITY = 20_000;

    private final TenantCache<UUID, Entry> programs;

    Catalog(TenantCaches caches, CatalogReader reader) {
        programs = caches.create("catalog", CAPACITY, (tenant, id) -> reader.read(id));
    }

    /** The program of that tenant; may block when it is not yet in memory. */
    public Optional<Entry> program(String tenant, UUID id) {
        return programs.get(tenant, id);
    }

    /** Forgets all that is kept in memory of the current tenant, in every module, once the transaction has committed. */
    void changed() {
        programs.invalidate(CurrentTenant.key());
    }

    /** Reads in a transaction, so that the loader works on any thread. */
    @ApplicationScoped
    static class CatalogReader {

        @Transactional
        Optional<Entry> read(UUID id) {
            return Program.byId(id).map(program -> new Entry(program, EventType.ofProgram(id)));
        }
    }
}
