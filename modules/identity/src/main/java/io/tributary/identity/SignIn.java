package io.tributary.identity;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The door for people: a password, then a code where the account asks for one, then a session with an id of its own.
 * Who has no account gets the same answer, as late, as who has mistyped a password.
 */
@ApplicationScoped
public class SignIn {

    /** What came of a try. */
    public sealed interface Outcome {

        /** In: the token is for the session's cookie. */
        record Welcome(String token) implements Outcome {}

        /** Half-way: the token says so, for a few minutes; a code is still missing. */
        record CodeWanted(String token) implements Outcome {}

        /** Still half-way: the code was not the right one. */
        record WrongCode() implements Outcome {}

        /** The password was right, but the address is not verified yet; a new link was mailed. */
        record Unverified() implements Outcome {}

        /** Not in, and no reason given. */
        record Refused() implements Outcome {}
    }

    private final Throttle throttle;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final Accounts accounts;
    private final AuditLog audit;
    private final InstantSource clock;

    SignIn(
            Throttle throttle,
            Passwords passwords,
            SecondFactor secondFactor,
            Sessions sessions,
            Accounts accounts,
            AuditLog audit,
            InstantSource clock) {
        this.throttle = throttle;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Tries a password.
     *
     * @param before the token of the session that the browser had, which ends here
     * @throws Throttle.TooManyTries (429)
     */
    @Transactional
    public Outcome withPassword(String email, String password, Origin origin, Optional<String> before) {
        var address = Account.normal(email);
        throttle.admit(address, origin);
        var account = Account.byEmail(address);
        if (!passwords.match(password, account.flatMap(Account::passwordHash))) {
            account.ifPresent(known ->
                    audit.record("sign_in.failed", "account", known.id().toString(), null, null, origin));
            return new Outcome.Refused();
        }
        var known = account.orElseThrow();
        if (!known.isVerified()) {
            accounts.sendVerification(known);
            return new Outcome.Unverified();
        }
        if (known.hasSecondFactor()) {
            var token = Secrets.random();
            OneTimeToken.of(OneTimeToken.Purpose.SECOND_FACTOR, Secrets.hash(token), known, clock.instant())
                    .persist();
            return new Outcome.CodeWanted(token);
        }
        return welcome(known, Session.Door.PASSWORD, origin, before);
    }

    /**
     * Tries the code that was wanted.
     *
     * @throws Throttle.TooManyTries (429)
     */
    @Transactional
    public Outcome withCode(String halfWay, String code, Origin origin, Optional<String> before) {
        var token = OneTimeToken.open(OneTimeToken.Purpose.SECOND_FACTOR, Secrets.hash(halfWay), clock.instant());
        if (token.isEmpty()) {
            return new Outcome.Refused();
        }
        throttle.admit(token.get().email(), origin);
        var account = Account.existing(token.get().accountId());
        if (!secondFactor.check(account, code)) {
            audit.record("sign_in.failed", "account", account.id().toString(), null, null, origin);
            return new Outcome.WrongCode();
        }
        return token.get().use(clock.instant())
                ? welcome(account, Session.Door.PASSWORD, origin, before)
                : new Outcome.Refused();
    }

    /** Opens a session for an account that has proved itself; refused where it has no membership left. */
    @Transactional
    public Outcome welcome(Account account, Session.Door door, Origin origin, Optional<String> before) {
        var membership = Membership.firstOf(account.id()).filter(first -> !Sessions.isShutOut(first.affiliateId()));
        if (membership.isEmpty()) {
            return new Outcome.Refused();
        }
        throttle.forgive(account.email());
        before.ifPresent(sessions::end);
        return new Outcome.Welcome(sessions.open(membership.get(), door, origin));
    }
}
