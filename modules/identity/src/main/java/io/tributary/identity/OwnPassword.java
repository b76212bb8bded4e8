package io.tributary.identity;

import io.tributary.identity.OneTimeToken.Purpose;
import io.tributary.identity.mail.Letter;
import io.tributary.identity.mail.Mails;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A new password: for who has forgotten theirs, and for who wants another one. */
@ApplicationScoped
@Transactional
public class OwnPassword {

    private final Throttle throttle;
    private final Passwords passwords;
    private final OneTimeTokens tokens;
    private final Sessions sessions;
    private final Mails mails;
    private final AuditLog audit;
    private final InstantSource clock;

    OwnPassword(
            Throttle throttle,
            Passwords passwords,
            OneTimeTokens tokens,
            Sessions sessions,
            Mails mails,
            AuditLog audit,
            InstantSource clock) {
        this.throttle = throttle;
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Mails a link for a new password, if the address is known; the caller is told nothing either way.
     *
     * @throws Refusal too_many_tries (429)
     */
    public void forgotten(String email, Origin origin) {
        throttle.admit(origin);
        Account.byEmail(email)
                .ifPresent(account -> tokens.issueForMail(Purpose.RESET, account)
                        .ifPresent(token -> mails.send(account.email(), account.locale(), new Letter.Reset(token))));
    }

    /**
     * Sets the password by the link of a mail, and ends all sessions.
     *
     * @return false where the link is used, old or wrong
     * @throws Refusal bad_password, weak_password
     */
    public boolean choose(String token, @Nullable String password) {
        return tokens.find(Purpose.RESET, token)
                .map(found -> {
                    var account = Account.existing(found.accountId());
                    account.setPassword(passwords.choose(password, account.email()));
                    account.verify(clock.instant());
                    sessions.endAll(account.id());
                    audit.record(
                            "account.password_reset", "account", account.id().toString(), null, null, null);
                    return found.use(clock.instant());
                })
                .orElse(false);
    }

    /**
     * Changes the password of somebody who knows the present one, and ends the account's other sessions.
     *
     * @throws Refusal wrong_password, bad_password; too_many_tries (429)
     */
    public void change(CurrentSession me, String present, @Nullable String password, Origin origin) {
        var account = Account.existing(me.accountId());
        throttle.admit(account.email(), origin);
        if (!passwords.match(present, account.passwordHash())) {
            throw Refusal.invalid("wrong_password", "current_password", "This is not your present password.");
        }
        account.setPassword(passwords.choose(password, account.email()));
        throttle.forgive(account.email());
        sessions.endOthers(me);
        audit.record("account.password_changed", "account", account.id().toString(), null, null, null);
    }
}
