package io.tributary.tracking.policy;

import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** How programs give credit: in memory for receipts, and as it stands in the tables for what is booked. */
@ApplicationScoped
public class RuleBooks {

    private static final int CAPACITY = 20_000;

    private final RuleBookTable table;
    private final TenantCache<UUID, RuleBook> books;

    RuleBooks(RuleBookTable table, TenantCaches caches, Reader reader) {
        this.table = table;
        books = caches.create("attribution-rules", CAPACITY, (tenant, program) -> reader.read(program));
    }

    /** The rules of a tenant's program; may block when they are not yet in memory. */
    public RuleBook ofProgram(String tenant, UUID programId) {
        return books.get(tenant, programId).orElseThrow();
    }

    /** The rules as they are, and stay until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RuleBook locked(UUID programId) {
        table.lock(programId, true);
        return table.read(programId).orElseThrow();
    }

    void changed(String tenant) {
        books.invalidate(tenant);
    }

    /** Reads in a transaction, so that the loader works on any thread. */
    @ApplicationScoped
    static class Reader {

        private final RuleBookTable table;

        Reader(RuleBookTable table) {
            this.table = table;
        }

        @Transactional
        Optional<RuleBook> read(UUID programId) {
            return table.read(programId);
        }
    }
}
