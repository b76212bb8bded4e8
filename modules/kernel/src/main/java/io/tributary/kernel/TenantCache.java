package io.tributary.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values of many tenants, each under its tenant's key, so that one can never be handed to another. A change is heard by
 * all nodes when it has committed; a minute later at the latest where a notification was lost.
 *
 * @param <K> the key within the tenant, with equals and hashCode
 * @param <V> an immutable value
 */
public final class TenantCache<K, V> {

    private record Key<K>(String tenant, K key) {}

    private final String name;
    private final Cache<Key<K>, V> values;
    private final BiFunction<String, K, Optional<V>> loader;
    private final TenantCaches caches;

    TenantCache(String name, int capacity, BiFunction<String, K, Optional<V>> loader, TenantCaches caches) {
        this.name = name;
        this.loader = loader;
        this.caches = caches;
        values = Caffeine.newBuilder()
                .maximumSize(capacity)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build();
    }

    /** The value, looked up if need be; may block. */
    public Optional<V> get(String tenant, K key) {
        var found = values.getIfPresent(new Key<>(tenant, key));
        if (found != null) {
            return Optional.of(found);
        }
        var loaded = load(tenant, key);
        loaded.ifPresent(value -> values.put(new Key<>(tenant, key), value));
        return loaded;
    }

    /** The value if it is at hand; never blocks. */
    public @Nullable V getIfPresent(String tenant, K key) {
        return values.getIfPresent(new Key<>(tenant, key));
    }

    /** Forgets what is known of the tenant, on all nodes, when the running transaction has committed. */
    public void invalidate(String tenant) {
        caches.changed(this, tenant);
    }

    private Optional<V> load(String tenant, K key) {
        var current = CurrentTenant.find();
        if (current.isPresent() && current.get().equals(tenant)) {
            return loader.apply(tenant, key);
        }
        return CurrentTenant.get(tenant, () -> loader.apply(tenant, key));
    }

    String name() {
        return name;
    }

    void forget(String tenant) {
        values.asMap().keySet().removeIf(key -> key.tenant().equals(tenant));
    }

    void forgetAll() {
        values.invalidateAll();
    }
}
