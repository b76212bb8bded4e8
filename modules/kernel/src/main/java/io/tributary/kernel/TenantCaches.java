package io.tributary.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Makes the caches of the application and keeps those of all nodes honest. */
@ApplicationScoped
public class TenantCaches {

    private static final String TOPIC = "cache";

    private final Notifications notifications;
    private final Map<String, TenantCache<?, ?>> caches = new ConcurrentHashMap<>();

    TenantCaches(Notifications notifications) {
        this.notifications = notifications;
        notifications.listen(TOPIC, this::heard);
    }

    /**
     * A new cache.
     *
     * @param name unique
     * @param capacity how many values it keeps over all tenants
     * @param loader looks a value up, running as the tenant; what is absent is not remembered
     */
    public <K, V> TenantCache<K, V> create(String name, int capacity, BiFunction<String, K, Optional<V>> loader) {
        var cache = new TenantCache<K, V>(capacity, loader, this);
        if (caches.putIfAbsent(name, cache) != null) {
            throw new IllegalStateException("there is a cache of that name: " + name);
        }
        return cache;
    }

    void changed(String tenant) {
        notifications.send(TOPIC, tenant);
        Pulse.afterCommit(() -> forget(tenant));
    }

    private void heard(String tenant) {
        if (tenant.isEmpty()) {
            caches.values().forEach(TenantCache::forgetAll);
        } else {
            forget(tenant);
        }
    }

    private void forget(String tenant) {
        caches.values().forEach(cache -> cache.forget(tenant));
    }
}
