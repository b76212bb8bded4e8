package io.tributary.tracking.traffic;

import io.tributary.tracking.link.Destination;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several destinations of which each visitor gets one. The turns follow the golden ratio (a Weyl sequence) instead of
 * chance, so that shares are as the weights want them after few visitors already.
 */
final class Fork {

    private static final int GOLDEN = 0x9E3779B9;

    private final Audience audience;
    private final List<Destination> destinations;
    private final int[] ends;
    private final AtomicInteger turn =
            new AtomicInteger(ThreadLocalRandom.current().nextInt());

    Fork(TrafficRule rule) {
        audience = rule.audience();
        destinations = rule.destinations().stream()
                .map(one -> Destination.of(one.url()))
                .toList();
        ends = new int[destinations.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += rule.destinations().get(i).weight();
            ends[i] = end;
        }
    }

    Audience audience() {
        return audience;
    }

    /** The destination of the next visitor. */
    Destination next() {
        long point = Integer.toUnsignedLong(turn.getAndIncrement() * GOLDEN);
        long place = point * ends[ends.length - 1] >>> Integer.SIZE;
        int i = 0;
        while (place >= ends[i]) {
            i++;
        }
        return destinations.get(i);
    }
}
