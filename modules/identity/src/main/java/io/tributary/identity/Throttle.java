package io.tributary.identity;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Slows guessing down: five failures for an address, or fifty from one place, and for a quarter of an hour nobody gets
 * through, whether or not there is such an account. A try counts as failed until it has succeeded, so that many at a time gain nothing.
 */
@ApplicationScoped
class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_EMAIL = 5;
    private static final int PER_IP = 50;

    private final EntityManager entities;
    private final InstantSource clock;

    Throttle(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Counts a try to get into an account.
     *
     * @throws TooManyTries where there were too many
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void admit(String email, Origin origin) {
        queue(email);
        if (FailedSignIn.countOfEmail(email, since()) >= PER_EMAIL) {
            throw new TooManyTries();
        }
        count(email, origin);
    }

    /**
     * Counts a request that costs us something and needs no account.
     *
     * @throws TooManyTries where there were too many from one place
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void admit(Origin origin) {
        queue(origin.ip());
        count("", origin);
    }

    /** The try has succeeded: what failed before it counts no longer. */
    @Transactional
    void forgive(String email) {
        FailedSignIn.delete("email", email);
    }

    /** Forgets what no longer counts. */
    @Transactional
    void sweep() {
        FailedSignIn.delete("at < ?1", since());
    }

    private void count(String email, Origin origin) {
        if (FailedSignIn.countOfIp(origin.ip(), since()) >= PER_IP) {
            throw new TooManyTries();
        }
        new FailedSignIn(email, origin.ip(), clock.instant()).persist();
    }

    /** Tries of the same subject come one after the other, so that each sees those before it. */
    private void queue(String subject) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:subject, 4712))")
                .setParameter("subject", CurrentTenant.key() + ' ' + subject)
                .getSingleResult();
    }

    private Instant since() {
        return clock.instant().minus(WINDOW);
    }

    /** Somebody guesses, or has forgotten. */
    static class TooManyTries extends Refusal {
        TooManyTries() {
            super(Kind.TOO_MANY, "too_many_tries", "Too many tries. Wait a quarter of an hour.", null);
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("retry_after", WINDOW.toSeconds());
        }
    }
}
