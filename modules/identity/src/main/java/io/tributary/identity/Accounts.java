package io.tributary.identity;

import io.tributary.identity.OneTimeToken.Purpose;
import io.tributary.identity.mail.Letter;
import io.tributary.identity.mail.Mails;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.Secrets;
import io.tributary.program.AffiliateProfile;
import io.tributary.program.Affiliates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes people in: affiliates who sign up, staff who are invited; and helps those who have lost their password. */
@ApplicationScoped
@Transactional
public class Accounts {

    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(1);

    private final Affiliates affiliates;
    private final Throttle throttle;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Mails mails;
    private final AuditLog audit;
    private final InstantSource clock;

    Accounts(
            Affiliates affiliates,
            Throttle throttle,
            Passwords passwords,
            Sessions sessions,
            Mails mails,
            AuditLog audit,
            InstantSource clock) {
        this.affiliates = affiliates;
        this.throttle = throttle;
        this.passwords = passwords;
        this.sessions = sessions;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    private record Member(String email, Role role, @Nullable UUID affiliateId) {}

    /**
     * As {@link #signUp(AffiliateProfile, String, Locale)}, for a visitor of the pages.
     *
     * @throws Refusal too_many_tries (429) too
     */
    public void signUp(AffiliateProfile profile, @Nullable String password, Locale locale, Origin origin) {
        throttle.admit(origin);
        signUp(profile, password, locale);
    }

    /**
     * An affiliate that applies, with the account of its first person. Who signs up with an address that is known
     * already gets a mail that says so, and the page tells nobody the difference.
     *
     * @throws Refusal bad_password, or what is wrong with the profile
     */
    public void signUp(AffiliateProfile profile, @Nullable String password, Locale locale) {
        var hash = passwords.choose(password, profile.email());
        var known = Account.byEmail(profile.email());
        if (known.isPresent()) {
            mails.send(known.get().email(), known.get().locale(), new Letter.AlreadyKnown());
            return;
        }
        var affiliate = affiliates.register(profile);
        var account = create(profile.email(), profile.name(), locale);
        account.setPassword(hash);
        join(account, Role.AFFILIATE_OWNER, affiliate.id());
        sendVerification(account);
    }

    /**
     * Somebody who may come in at once, without a mail; for the first owner of a tenant and for the demo.
     *
     * @param affiliateId for a role of an affiliate
     * @throws Refusal account_exists (409), bad_password
     */
    public Account enter(
            String email, String name, Locale locale, String password, Role role, @Nullable UUID affiliateId) {
        if (Account.byEmail(email).isPresent()) {
            throw new AccountExists();
        }
        var account = create(email, name, locale);
        account.setPassword(passwords.choose(password, email));
        account.verify(clock.instant());
        join(account, role, affiliateId);
        return account;
    }

    void sendVerification(Account account) {
        if (mayMail(Purpose.VERIFICATION, account)) {
            mails.send(
                    account.email(), account.locale(), new Letter.Verification(issue(Purpose.VERIFICATION, account)));
        }
    }

    /** Takes the link of a verification mail; false where it is used, old or wrong. */
    public boolean verify(String token) {
        return use(Purpose.VERIFICATION, token)
                .map(used -> Account.existing(used.accountId()))
                .map(account -> {
                    account.verify(clock.instant());
                    audit.record("account.verified", "account", account.id().toString(), null, null, null);
                    return account;
                })
                .isPresent();
    }

    /**
     * Mails a link for a new password, if the address is known; the caller is told nothing either way.
     *
     * @throws Refusal too_many_tries (429)
     */
    public void forgotten(String email, Origin origin) {
        throttle.admit(origin);
        Account.byEmail(email)
                .filter(account -> mayMail(Purpose.RESET, account))
                .ifPresent(account ->
                        mails.send(account.email(), account.locale(), new Letter.Reset(issue(Purpose.RESET, account))));
    }

    /**
     * Sets the password by the link of a mail, and ends all sessions.
     *
     * @return false where the link is used, old or wrong
     * @throws Refusal bad_password
     */
    public boolean reset(String token, @Nullable String password) {
        return find(Purpose.RESET, token)
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
    public void changePassword(CurrentSession me, String present, @Nullable String password, Origin origin) {
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

    public Account account(UUID id) {
        return Account.existing(id);
    }

    /**
     * Mails an invitation; an earlier one to the same address ends.
     *
     * @param affiliateId for a role of an affiliate
     * @throws Refusal account_exists (409) where the address has joined already; bad_email
     */
    public OneTimeToken invite(@Nullable String email, Role role, @Nullable UUID affiliateId, Locale locale) {
        var address = Account.normal(Input.email(email, "email"));
        if (Account.byEmail(address).isPresent()) {
            throw new AccountExists();
        }
        OneTimeToken.endAll(Purpose.INVITATION, address, clock.instant());
        var token = Secrets.random();
        var by = CurrentActor.get().name();
        var invitation = OneTimeToken.invitation(Secrets.hash(token), address, role, affiliateId, by, clock.instant());
        invitation.persist();
        mails.send(address, locale, new Letter.Invitation(token, by));
        audit.record(
                "account.invited",
                "invitation",
                invitation.id().toString(),
                null,
                null,
                new Member(address, role, affiliateId));
        return invitation;
    }

    /** The invitation behind a link, if it can be taken up. */
    public Optional<OneTimeToken> invitation(String token) {
        return find(Purpose.INVITATION, token);
    }

    /**
     * Takes an invitation up.
     *
     * @return the account; empty where the link is used, old or wrong
     * @throws Refusal bad_password, bad_name; account_exists (409)
     */
    public Optional<Account> accept(String token, @Nullable String name, @Nullable String password, Locale locale) {
        return find(Purpose.INVITATION, token).map(found -> {
            var hash = passwords.choose(password, found.email());
            var account = acceptWithoutPassword(found, Input.name(name, "name"), locale);
            account.setPassword(hash);
            return account;
        });
    }

    /** Takes up what was sent to this address, for somebody whom the tenant's own provider vouches for. */
    public Optional<Account> acceptInvitation(String verifiedEmail, String name, Locale locale) {
        return OneTimeToken.openInvitation(Account.normal(verifiedEmail), clock.instant())
                .map(invitation -> acceptWithoutPassword(invitation, name, locale));
    }

    private Account acceptWithoutPassword(OneTimeToken invitation, String name, Locale locale) {
        if (!invitation.use(clock.instant())
                || Account.byEmail(invitation.email()).isPresent()) {
            throw new AccountExists();
        }
        var account = create(invitation.email(), name, locale);
        account.verify(clock.instant());
        join(account, invitation.role(), invitation.affiliateId());
        return account;
    }

    /** Forgets links that are too old to be used. */
    void sweep() {
        OneTimeToken.sweep(clock.instant());
    }

    private Account create(String email, String name, Locale locale) {
        var account = new Account(email, name, locale.toLanguageTag(), clock.instant());
        account.persist();
        return account;
    }

    private void join(Account account, Role role, @Nullable UUID affiliateId) {
        new Membership(account.id(), role, affiliateId, clock.instant()).persist();
        audit.record(
                "account.joined",
                "account",
                account.id().toString(),
                null,
                null,
                new Member(account.email(), role, affiliateId));
    }

    /** Nobody's mailbox is filled by pressing a button again and again. */
    private boolean mayMail(Purpose purpose, Account account) {
        return !OneTimeToken.sentSince(purpose, account.email(), clock.instant().minus(BETWEEN_MAILS));
    }

    private String issue(Purpose purpose, Account account) {
        OneTimeToken.endAll(purpose, account.email(), clock.instant());
        var token = Secrets.random();
        OneTimeToken.of(purpose, Secrets.hash(token), account, clock.instant()).persist();
        return token;
    }

    private Optional<OneTimeToken> find(Purpose purpose, String token) {
        return OneTimeToken.open(purpose, Secrets.hash(token), clock.instant());
    }

    private Optional<OneTimeToken> use(Purpose purpose, String token) {
        return find(purpose, token).filter(found -> found.use(clock.instant()));
    }

    /** The address has an account already. */
    static class AccountExists extends Refusal {
        AccountExists() {
            super(Kind.CONFLICT, "account_exists", "There is an account with that address.", "email");
        }
    }
}
