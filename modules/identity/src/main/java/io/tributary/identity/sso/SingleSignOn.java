package io.tributary.identity.sso;

import io.tributary.identity.Account;
import io.tributary.identity.Accounts;
import io.tributary.identity.Invitations;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.Secrets;
import io.tributary.program.Hosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant's provider, and whom it vouches for. */
@ApplicationScoped
@Transactional
public class SingleSignOn {

    private static final String PURPOSE = "oidc-client-secret";

    private final Accounts accounts;
    private final Invitations invitations;
    private final Hosts hosts;
    private final Secrets secrets;
    private final AuditLog audit;
    private final InstantSource clock;

    SingleSignOn(
            Accounts accounts,
            Invitations invitations,
            Hosts hosts,
            Secrets secrets,
            AuditLog audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.hosts = hosts;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the provider says of somebody. */
    record Claims(String issuer, String subject, Optional<String> verifiedEmail, String name) {}

    /** How the provider is reached. A new version of it is a new client. */
    record Client(String id, String issuer, String clientId, String clientSecret) {}

    private record Settings(String name, String issuer, String clientId, boolean enabled) {}

    /**
     * Sets the provider.
     *
     * @param clientSecret null keeps the one that is set
     * @throws Refusal what is wrong with a field; the issuer has to be https where this installation is
     */
    public OidcProvider set(
            @Nullable String name,
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            boolean enabled) {
        var url = Input.url(issuer, "issuer");
        if (hosts.secure() && !url.startsWith("https://")) {
            throw Refusal.invalid("bad_url", "issuer", "The address of a provider begins with https://.");
        }
        var provider = OidcProvider.current().orElseGet(() -> new OidcProvider(clock.instant()));
        var before = settings(provider);
        provider.change(Input.name(name, "name"), url, Input.name(clientId, "client_id"), enabled);
        if (clientSecret != null) {
            provider.keep(secrets.seal(PURPOSE, provider.id().toString(), clientSecret));
        } else if (provider.clientSecret().length == 0) {
            throw Refusal.invalid("missing_field", "client_secret", "The provider gives you a secret: enter it here.");
        }
        provider.persist();
        audit.record(
                "oidc_provider.changed", "oidc_provider", provider.id().toString(), null, before, settings(provider));
        return provider;
    }

    /** Removes the provider: nobody comes in through it any more. Who is in stays in until their session ends. */
    public void remove() {
        OidcProvider.current().ifPresent(provider -> {
            provider.delete();
            audit.record(
                    "oidc_provider.removed", "oidc_provider", provider.id().toString(), null, settings(provider), null);
        });
    }

    /** Where the provider has to send people back to. */
    public String redirectUri() {
        return hosts.address(CurrentTenant.key()) + redirectPath(CurrentTenant.key());
    }

    static String redirectPath(String tenant) {
        return "/sso/" + tenant + "/callback";
    }

    Optional<Client> client() {
        return OidcProvider.enabled()
                .map(provider -> new Client(
                        provider.id() + "." + provider.version(),
                        provider.issuer(),
                        provider.clientId(),
                        secrets.open(PURPOSE, provider.id().toString(), provider.clientSecret())));
    }

    /**
     * The account of whom the provider vouches for: one that is linked already, or a new one where the verified address
     * was invited. Nobody else comes in, however their address reads.
     */
    Optional<Account> recognize(Claims claims, Locale locale) {
        return OidcIdentity.of(claims.issuer(), claims.subject())
                .map(known -> accounts.account(known.accountId()))
                .or(() -> claims.verifiedEmail()
                        .flatMap(email -> invitations.acceptAs(email, claims.name(), locale))
                        .map(account -> {
                            link(claims, account.id());
                            return account;
                        }));
    }

    /**
     * Lets somebody who is signed in come through the provider from now on.
     *
     * @throws Refusal identity_taken (409) where the provider's person has another account here
     */
    void link(Claims claims, UUID accountId) {
        var known = OidcIdentity.of(claims.issuer(), claims.subject());
        if (known.isPresent() && !known.get().accountId().equals(accountId)) {
            throw Refusal.conflict("identity_taken", "This person of the provider has another account here.");
        }
        if (known.isEmpty()) {
            new OidcIdentity(claims.issuer(), claims.subject(), accountId, clock.instant()).persist();
            audit.record("account.linked", "account", accountId.toString(), null, null, claims.issuer());
        }
    }

    private static Settings settings(OidcProvider provider) {
        return new Settings(provider.name(), provider.issuer(), provider.clientId(), provider.isEnabled());
    }
}
