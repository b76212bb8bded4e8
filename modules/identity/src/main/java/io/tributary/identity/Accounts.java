package io.tributary.identity;

import io.tributary.identity.OneTimeToken.Purpose;
import io.tributary.identity.mail.Letter;
import io.tributary.identity.mail.Mails;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Refusal;
import io.tributary.program.Affiliate;
import io.tributary.program.AffiliateProfile;
import io.tributary.program.Affiliates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes people in, and makes sure that their address is theirs. */
@ApplicationScoped
@Transactional
public class Accounts {

    private final Affiliates affiliates;
    private final Throttle throttle;
    private final Passwords passwords;
    private final OneTimeTokens tokens;
    private final Mails mails;
    private final AuditLog audit;
    private final InstantSource clock;

    Accounts(
            Affiliates affiliates,
            Throttle throttle,
            Passwords passwords,
            OneTimeTokens tokens,
            Mails mails,
            AuditLog audit,
            InstantSource clock) {
        this.affiliates = affiliates;
        this.throttle = throttle;
        this.passwords = passwords;
        this.tokens = tokens;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    record Member(String email, Role role, @Nullable UUID affiliateId) {}

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
     * already gets a mail that says so, and the page tells nobody the difference. An affiliate that the operator has
     * entered, and for whom nobody has come yet, is taken over by who can confirm its address.
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
        var entered = Affiliate.byEmail(profile.email());
        if (entered.isPresent() && Membership.hasAny(entered.get().id())) {
            return;
        }
        var affiliate = entered.orElseGet(() -> affiliates.register(profile));
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
        tokens.issueForMail(Purpose.VERIFICATION, account)
                .ifPresent(token -> mails.send(account.email(), account.locale(), new Letter.Verification(token)));
    }

    /** Takes the link of a verification mail; false where it is used, old or wrong. */
    public boolean verify(String token) {
        return tokens.use(Purpose.VERIFICATION, token)
                .map(used -> Account.existing(used.accountId()))
                .map(account -> {
                    account.verify(clock.instant());
                    audit.record("account.verified", "account", account.id().toString(), null, null, null);
                    return account;
                })
                .isPresent();
    }

    public Account account(UUID id) {
        return Account.existing(id);
    }

    Account create(String email, String name, Locale locale) {
        var account = new Account(email, name, locale.toLanguageTag(), clock.instant());
        account.persist();
        return account;
    }

    void join(Account account, Role role, @Nullable UUID affiliateId) {
        new Membership(account.id(), role, affiliateId, clock.instant()).persist();
        audit.record(
                "account.joined",
                "account",
                account.id().toString(),
                null,
                null,
                new Member(account.email(), role, affiliateId));
    }

    /** The address has an account already. */
    static class AccountExists extends Refusal {
        AccountExists() {
            super(Kind.CONFLICT, "account_exists", "There is an account with that address.", "email");
        }
    }
}
