package io.tributary.postbacks;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What this node is sending at the moment, so that no host and no tenant takes all places: a slow
 * host delays only itself, and one that does not answer is left alone for a while.
 */
final class Flights {

    /** At the same time in all, of one tenant, and to one host. */
    static final int MOST = 64;

    static final int MOST_OF_TENANT = 16;
    static final int MOST_TO_HOST = 4;

    private final Map<String, Integer> ofTenant = new HashMap<>();
    private final Map<String, Integer> toHost = new HashMap<>();
    private final Map<String, Breaker> breakers = new HashMap<>();
    private int all;

    /** How many more of the tenant may leave now. */
    synchronized int free(String tenant) {
        return Math.min(MOST - all, MOST_OF_TENANT - ofTenant.getOrDefault(tenant, 0));
    }

    /** How many places of each host are taken or barred, for hosts that have any such. */
    synchronized Map<String, Integer> takenPlaces(Instant now) {
        var taken = new HashMap<>(toHost);
        breakers.values().removeIf(breaker -> breaker.forgettable(now));
        breakers.forEach((host, breaker) -> {
            int barred = MOST_TO_HOST - breaker.allows(now);
            if (barred > 0) {
                taken.merge(host, barred, Integer::sum);
            }
        });
        return taken;
    }

    synchronized void leave(String tenant, String host) {
        all++;
        ofTenant.merge(tenant, 1, Integer::sum);
        toHost.merge(host, 1, Integer::sum);
    }

    /** @param answered whether the host showed that it is well */
    synchronized void end(String tenant, String host, boolean answered, Instant now) {
        breakers.computeIfAbsent(host, unknown -> new Breaker()).record(answered, now);
        all--;
        ofTenant.computeIfPresent(tenant, (key, count) -> count == 1 ? null : count - 1);
        toHost.computeIfPresent(host, (key, count) -> count == 1 ? null : count - 1);
    }
}
