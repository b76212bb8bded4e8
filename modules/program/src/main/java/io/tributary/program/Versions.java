package io.tributary.program;

import io.tributary.kernel.Refusal;

/** Whoever changes something says which version he has seen. */
final class Versions {

    private Versions() {}

    static void refuseStale(int current, int seen) {
        if (current != seen) {
            throw Refusal.conflict(
                    "stale_version", "Somebody has changed this meanwhile: read it again, then repeat the change.");
        }
    }
}
