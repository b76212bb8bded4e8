package io.tributary.identity;

import io.tributary.identity.OneTimeToken.Purpose;
import io.tributary.identity.mail.Letter;
import io.tributary.identity.mail.Mails;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks people to join, by a mail whose link makes them an account. */
@ApplicationScoped
@Transactional
public class Invitations {

    private final Accounts accounts;
    private final OneTimeTokens tokens;
    private final Passwords passwords;
    private final Mails mails;
    private final AuditLog audit;
    private final InstantSource clock;

    Invitations(
            Accounts accounts,
            OneTimeTokens tokens,
            Passwords passwords,
            Mails mails,
            AuditLog audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Mails an invitation; an earlier one to the same address ends.
     *
     * @param affiliateId for a role of an affiliate
     * @throws Refusal account_exists (409) where the address has joined already; bad_email
     */
    public OneTimeToken send(@Nullable String email, Role role, @Nullable UUID affiliateId, Locale locale) {
        var address = Account.normal(Input.email(email, "email"));
        if (Account.byEmail(address).isPresent()) {
            throw new Accounts.AccountExists();
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
                new Accounts.Member(address, role, affiliateId));
        return invitation;
    }

    /** The invitation behind a link, if it can be taken up. */
    public Optional<OneTimeToken> find(String token) {
        return tokens.find(Purpose.INVITATION, token);
    }

    /**
     * Takes an invitation up.
     *
     * @return the account; empty where the link is used, old or wrong
     * @throws Refusal bad_password, bad_name; account_exists (409)
     */
    public Optional<Account> accept(String token, @Nullable String name, @Nullable String password, Locale locale) {
        return tokens.find(Purpose.INVITATION, token).map(found -> {
            var hash = passwords.choose(password, found.email());
            var account = acceptWithoutPassword(found, Input.name(name, "name"), locale);
            account.setPassword(hash);
            return account;
        });
    }

    /** Takes up what was sent to this address, for somebody whom the tenant's own provider vouches for. */
    public Optional<Account> acceptAs(String verifiedEmail, String name, Locale locale) {
        return OneTimeToken.openInvitation(Account.normal(verifiedEmail), clock.instant())
                .map(invitation -> acceptWithoutPassword(invitation, name, locale));
    }

    private Account acceptWithoutPassword(OneTimeToken invitation, String name, Locale locale) {
        if (!invitation.use(clock.instant())
                || Account.byEmail(invitation.email()).isPresent()) {
            throw new Accounts.AccountExists();
        }
        var account = accounts.create(invitation.email(), name, locale);
        account.verify(clock.instant());
        accounts.join(account, invitation.role(), invitation.affiliateId());
        return account;
    }
}
