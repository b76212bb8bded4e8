package io.tributary.identity;

import io.tributary.identity.OneTimeToken.Purpose;
import io.tributary.kernel.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Makes and finds the secret part of links. Only the latest of a purpose works. */
@ApplicationScoped
@Transactional
class OneTimeTokens {

    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(1);

    private final InstantSource clock;

    OneTimeTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** A new one, kept as a hash. */
    String issue(Purpose purpose, Account account) {
        OneTimeToken.endAll(purpose, account.email(), clock.instant());
        var token = Secrets.random();
        OneTimeToken.of(purpose, Secrets.hash(token), account, clock.instant()).persist();
        return token;
    }

    /** As {@link #issue}, unless the account got one just now: nobody's mailbox is filled by pressing a button again. */
    Optional<String> issueForMail(Purpose purpose, Account account) {
        var since = clock.instant().minus(BETWEEN_MAILS);
        return OneTimeToken.sentSince(purpose, account.email(), since)
                ? Optional.empty()
                : Optional.of(issue(purpose, account));
    }

    Optional<OneTimeToken> find(Purpose purpose, String token) {
        return OneTimeToken.open(purpose, Secrets.hash(token), clock.instant());
    }

    /** Uses it up; empty where it is used, old or wrong. */
    Optional<OneTimeToken> use(Purpose purpose, String token) {
        return find(purpose, token).filter(found -> found.use(clock.instant()));
    }

    /** Forgets those that are too old to be used. */
    void sweep() {
        OneTimeToken.sweep(clock.instant());
    }
}
