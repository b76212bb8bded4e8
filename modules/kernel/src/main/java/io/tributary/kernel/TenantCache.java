package io.tributary.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values of many tenants, each under its tenant's key, so that one can never be handed to another. A change is heard by
 * all nodes when it has committed; a minute later at the latest where a notification was lost. While PostgreSQL is away
 * the last known value goes on being answered.
 *
 * @param <K> the key within the tenant, with equals and hashCode
 * @param <V> an immutable value
 */
public final class TenantCache<K, V> {

    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long RETRY_NANOS = Duration.ofSeconds(3).toNanos();

    private record Key<K>(String tenant, K key) {}

    private record Known<V>(V value, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < FRESH_NANOS;
        }

        /** The same for a few seconds more: while PostgreSQL is away not everybody has to find that out. */
        Known<V> again() {
            return new Known<>(value, System.nanoTime() - FRESH_NANOS + RETRY_NANOS);
        }
    }

    private final Cache<Key<K>, Known<V>> values;
    private final BiFunction<String, K, Optional<V>> loader;
    private final TenantCaches caches;

    TenantCache(int capacity, BiFunction<String, K, Optional<V>> loader, TenantCaches caches) {
        this.loader = loader;
        this.caches = caches;
        values = Caffeine.newBuilder().maximumSize(capacity).build();
    }

    /** The value, looked up if need be; may block. */
    public Optional<V> get(String tenant, K key) {
        var known = values.getIfPresent(new Key<>(tenant, key));
        if (known != null && known.isFresh()) {
            return Optional.of(known.value());
        }
        try {
            var loaded = load(tenant, key);
            loaded.ifPresentOrElse(
                    value -> values.put(new Key<>(tenant, key), new Known<>(value, System.nanoTime())),
                    () -> values.invalidate(new Key<>(tenant, key)));
            return loaded;
        } catch (RuntimeException failed) {
            if (known == null) {
                throw failed;
            }
            values.put(new Key<>(tenant, key), known.again());
            return Optional.of(known.value());
        }
    }

    /** The value if it is at hand and fresh; never blocks. */
    public @Nullable V getIfPresent(String tenant, K key) {
        var known = values.getIfPresent(new Key<>(tenant, key));
        return known != null && known.isFresh() ? known.value() : null;
    }

    /**
     * Forgets what is known of the tenant, here and in every other cache, since values are made of each other; on all
     * nodes, when the running transaction has committed.
     */
    public void invalidate(String tenant) {
        caches.changed(tenant);
    }

    private Optional<V> load(String tenant, K key) {
        var current = CurrentTenant.find();
        if (current.isPresent() && current.get().equals(tenant)) {
            return loader.apply(tenant, key);
        }
        return CurrentTenant.get(tenant, () -> loader.apply(tenant, key));
    }

    void forget(String tenant) {
        values.asMap().keySet().removeIf(key -> key.tenant().equals(tenant));
    }

    void forgetAll() {
        values.invalidateAll();
    }
}
