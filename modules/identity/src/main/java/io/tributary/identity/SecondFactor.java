package io.tributary.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.Secrets;
import io.tributary.program.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriBuilder;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Codes of an authenticator (TOTP, RFC 6238): enrolment, checking, and the recovery codes for when it is lost. */
@ApplicationScoped
@Transactional
public class SecondFactor {

    private static final String PURPOSE = "totp";
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base32 BASE32 = new Base32();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final Throttle throttle;
    private final Secrets secrets;
    private final AuditLog audit;
    private final InstantSource clock;

    SecondFactor(Throttle throttle, Secrets secrets, AuditLog audit, InstantSource clock) {
        this.throttle = throttle;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an authenticator is to be told.
     *
     * @param secret in base 32, to be typed in
     * @param uri the same as a link and for the QR code
     */
    public record Enrolment(String secret, String uri) {}

    /** Begins anew; nothing is asked for at sign-in until {@link #confirm}. */
    public Enrolment begin(UUID accountId) {
        var account = Account.existing(accountId);
        if (account.hasSecondFactor()) {
            throw Refusal.conflict("second_factor_on", "Switch it off before you set it up again.");
        }
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var secret = BASE32.encodeToString(bytes);
        account.beginSecondFactor(secrets.seal(PURPOSE, account.id().toString(), secret));
        return enrolment(account, secret);
    }

    /** What {@link #begin} said, while it is not confirmed. */
    public Enrolment pending(UUID accountId) {
        var account = Account.existing(accountId);
        return enrolment(account, secret(account));
    }

    /**
     * Switches it on, if the code is right.
     *
     * @return codes to write down, each for one sign-in without the authenticator; shown this once
     * @throws Refusal bad_code
     */
    public List<String> confirm(UUID accountId, String code) {
        var account = Account.existing(accountId);
        if (account.hasSecondFactor() || !isCode(account, code)) {
            throw Refusal.invalid("bad_code", "code", "This is not the code of this moment.");
        }
        account.confirmSecondFactor(clock.instant());
        audit.record("second_factor.switched_on", "account", accountId.toString(), null, null, null);
        return newRecoveryCodes(accountId);
    }

    /**
     * Switches it off.
     *
     * @throws Refusal bad_code; too_many_tries (429)
     */
    public void end(UUID accountId, String code, Origin origin) {
        var account = Account.existing(accountId);
        throttle.admit(account.email(), origin);
        if (!check(account, code)) {
            throw Refusal.invalid("bad_code", "code", "This is not the code of this moment.");
        }
        throttle.forgive(account.email());
        account.endSecondFactor();
        RecoveryCode.forget(accountId);
        audit.record("second_factor.switched_off", "account", accountId.toString(), null, null, null);
    }

    /** How many recovery codes are left. */
    public long recoveryCodesLeft(UUID accountId) {
        return RecoveryCode.left(accountId);
    }

    /** Whether it is a code of the authenticator or an unused recovery code; either counts once. */
    boolean check(Account account, String code) {
        return isCode(account, code) || RecoveryCode.use(account.id(), hash(account.id(), code), clock.instant());
    }

    /** The code of this half minute, of the one before or of the next: clocks differ. */
    private boolean isCode(Account account, String code) {
        var given = code.replace(" ", "");
        if (account.totpSecret().isEmpty() || !given.matches("[0-9]{6}")) {
            return false;
        }
        var key = new SecretKeySpec(BASE32.decode(secret(account)), generator.getAlgorithm());
        var step = generator.getTimeStep();
        for (var time : List.of(
                clock.instant(), clock.instant().minus(step), clock.instant().plus(step))) {
            try {
                if (Secrets.same(
                        bytes(generator.generateOneTimePasswordString(key, time, Locale.ROOT)), bytes(given))) {
                    return account.advance(time.getEpochSecond() / step.toSeconds());
                }
            } catch (InvalidKeyException e) {
                throw new IllegalStateException(e);
            }
        }
        return false;
    }

    private List<String> newRecoveryCodes(UUID accountId) {
        RecoveryCode.forget(accountId);
        var codes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            var bytes = new byte[RECOVERY_BYTES];
            RANDOM.nextBytes(bytes);
            var code = BASE32.encodeToString(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
            new RecoveryCode(accountId, hash(accountId, code)).persist();
            codes.add(code);
        }
        return codes;
    }

    private Enrolment enrolment(Account account, String secret) {
        var tenant = Tenant.current().name();
        var uri = UriBuilder.fromUri("otpauth://totp/")
                .path("{label}")
                .queryParam("secret", secret)
                .queryParam("issuer", "{issuer}")
                .build(tenant + ":" + account.email(), tenant);
        return new Enrolment(secret, uri.toString());
    }

    private String secret(Account account) {
        return account.totpSecret()
                .map(kept -> secrets.open(PURPOSE, account.id().toString(), kept))
                .orElseThrow(Refusal::notFound);
    }

    private static byte[] hash(UUID accountId, String code) {
        return Secrets.hash(accountId + code.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT));
    }

    private static byte[] bytes(String code) {
        return code.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
