package io.tributary.postbacks;

import java.util.HashMap;
import java.util.Map;

/**
 * What this node is sending at the moment, so that no host and no tenant takes all places: a slow host delays only itself.
 */
final class Flights {

    /** At the same time in all, of one tenant, and to one host. */
    static final int MOST = 64;

    static final int MOST_OF_TENANT = 16;
    static final int MOST_TO_HOST = 4;

    private final Map<String, Integer> ofTenant = new HashMap<>();
    private final Map<String, Integer> toHost = new HashMap<>();
    private int all;

    /** How many more of the tenant may leave now. */
    synchronized int free(String tenant) {
        return Math.min(MOST - all, MOST_OF_TENANT - ofTenant.getOrDefault(tenant, 0));
    }

    /** How many there are to each host that there are any to. */
    synchronized Map<String, Integer> toHosts() {
        return Map.copyOf(toHost);
    }

    synchronized void leave(String tenant, String host) {
        all++;
        ofTenant.merge(tenant, 1, Integer::sum);
        toHost.merge(host, 1, Integer::sum);
    }

    synchronized void end(String tenant, String host) {
        all--;
        ofTenant.computeIfPresent(tenant, (key, count) -> count == 1 ? null : count - 1);
        toHost.computeIfPresent(host, (key, count) -> count == 1 ? null : count - 1);
    }
}
