package io.tributary.kernel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How often somebody may come: a bucket for each, which holds a minute's worth and fills evenly. Each node counts by
 * itself, so that no request waits for another node.
 */
@ApplicationScoped
public class RateLimits {

    private static final int MOST_SUBJECTS = 50_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Subject(String kind, String name, long perMinute) {}

    /** Who has not come for a while has a full bucket again, so nothing is lost with it. */
    private final Cache<Subject, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_SUBJECTS)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();

    private final MeterRegistry meters;

    RateLimits(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Takes from the subject's bucket; more than it can hold is as much as it can hold. Never blocks.
     *
     * @param kind what is limited, a word; refusals are counted under it
     * @param name who comes, unique within its kind
     */
    public Admission take(String kind, String name, long perMinute, long tokens) {
        var bucket = buckets.get(new Subject(kind, name, perMinute), RateLimits::bucket);
        var probe = bucket.tryConsumeAndReturnRemaining(Math.min(tokens, perMinute));
        if (!probe.isConsumed()) {
            meters.counter("tributary.limited", "kind", kind).increment(tokens);
        }
        return new Admission(
                probe.isConsumed(),
                perMinute,
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForRefill()),
                seconds(probe.getNanosToWaitForReset()));
    }

    private static Bucket bucket(Subject subject) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(subject.perMinute()).refillGreedy(subject.perMinute(), MINUTE))
                .build();
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }
}
