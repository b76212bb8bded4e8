package io.tributary.tracking.event;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.Secrets;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import io.tributary.program.Catalog;
import io.tributary.program.Directory;
import io.tributary.program.Program;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who a key belongs to, in memory. */
@ApplicationScoped
public class Reporters {

    private static final int CAPACITY = 20_000;
    private static final String TENANT = "";
    private static final String INTEGRATION = "id:";

    /** By the hash of a key; by id, marked as such; or the tenant's own. */
    private final TenantCache<String, Reporter> byKeyHash;

    private final Directory directory;

    Reporters(TenantCaches caches, Directory directory, Reader reader) {
        this.directory = directory;
        byKeyHash = caches.create("reporters", CAPACITY, (tenant, hash) -> reader.read(tenant, hash));
    }

    /** The integration of this key, {@code {tenant}_{random}}; empty where it is not one that lives. May block. */
    public Optional<Reporter> ofKey(String key) {
        int end = key.indexOf('_');
        return end <= 0
                ? Optional.empty()
                : directory
                        .byKey(key.substring(0, end))
                        .flatMap(tenant ->
                                byKeyHash.get(tenant.key(), HexFormat.of().formatHex(Secrets.hash(key))));
    }

    /** The current tenant itself, for all of its programs. May block. */
    public Reporter ofTenant() {
        return byKeyHash.get(CurrentTenant.key(), TENANT).orElseThrow();
    }

    /** An integration of the current tenant, whatever its key. May block. */
    public Reporter ofIntegration(UUID integration) {
        return byKeyHash.get(CurrentTenant.key(), INTEGRATION + integration).orElseThrow(Refusal::notFound);
    }

    void changed() {
        byKeyHash.invalidate(CurrentTenant.key());
    }

    /** Reads in a transaction, so that the loader works on any thread. */
    @ApplicationScoped
    static class Reader {

        private static final int MOST_PROGRAMS = 1_000;

        private final Directory directory;
        private final Catalog catalog;
        private final InstantSource clock;

        Reader(Directory directory, Catalog catalog, InstantSource clock) {
            this.directory = directory;
            this.catalog = catalog;
            this.clock = clock;
        }

        @Transactional
        Optional<Reporter> read(String tenant, String hash) {
            if (hash.equals(TENANT)) {
                var programs = Program.list("", MOST_PROGRAMS).stream()
                        .map(Program::id)
                        .map(id -> entry(tenant, id))
                        .toList();
                return Optional.of(new Reporter(directory.byKey(tenant).orElseThrow(), null, programs, null));
            }
            if (hash.startsWith(INTEGRATION)) {
                return Integration.byId(UUID.fromString(hash.substring(INTEGRATION.length())))
                        .map(integration -> reporter(tenant, integration, null));
            }
            var bytes = HexFormat.of().parseHex(hash);
            return Integration.byKeyHash(bytes, clock.instant())
                    .map(integration -> reporter(tenant, integration, integration.validUntil(bytes)));
        }

        private Reporter reporter(String tenant, Integration integration, @Nullable Instant keyUntil) {
            return new Reporter(
                    directory.byKey(tenant).orElseThrow(),
                    integration.id(),
                    List.of(entry(tenant, integration.programId())),
                    keyUntil);
        }

        private Catalog.Entry entry(String tenant, UUID program) {
            return catalog.program(tenant, program).orElseThrow();
        }
    }
}
