package io.tributary.identity;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who may sign in at one tenant. What they may do there is said by their {@link Membership}. */
@Entity(name = "identity.Account")
@Table(schema = "identity", name = "account")
public class Account extends TenantEntity {

    private String email;
    private String name;
    private String locale;
    private @Nullable String passwordHash;
    private @Nullable Instant verifiedAt;
    private byte @Nullable [] totpSecret;
    private @Nullable Instant totpSince;
    private long totpStep;
    private Instant createdAt;

    @Version
    private int version;

    protected Account() {}

    Account(String email, String name, String locale, Instant createdAt) {
        this.email = normal(email);
        this.name = name;
        this.locale = locale;
        this.createdAt = createdAt;
    }

    /** The one way an e-mail address is written here: without blanks around it, in lower case. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public static Optional<Account> byEmail(String email) {
        return find("email", normal(email)).firstResultOptional();
    }

    static Account existing(UUID id) {
        return Account.<Account>findByIdOptional(id)
                .orElseThrow(() -> new IllegalStateException("there is no account " + id));
    }

    void verify(Instant now) {
        verifiedAt = verifiedAt == null ? now : verifiedAt;
    }

    void setPassword(String hash) {
        passwordHash = hash;
    }

    void beginSecondFactor(byte[] sealedSecret) {
        totpSecret = sealedSecret;
        totpSince = null;
        totpStep = 0;
    }

    void confirmSecondFactor(Instant now) {
        totpSince = now;
    }

    void endSecondFactor() {
        totpSecret = null;
        totpSince = null;
    }

    /** Whether a code of this time step may count: each step counts once. */
    boolean advance(long step) {
        if (step <= totpStep) {
            return false;
        }
        totpStep = step;
        return true;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    /** The language it is written to in: a language tag. */
    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    /** Absent for somebody who only comes through single sign-on. */
    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    /** Whether the address is known to be theirs. */
    public boolean isVerified() {
        return verifiedAt != null;
    }

    Optional<byte[]> totpSecret() {
        return Optional.ofNullable(totpSecret);
    }

    /** Whether signing in takes a code of an authenticator too. */
    public boolean hasSecondFactor() {
        return totpSince != null;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
