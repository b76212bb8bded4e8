package io.tributary.tracking.guard;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What an integration signs with: HMAC-SHA256 under 256 random bits, written as Standard Webhooks writes it.
 *
 * @param until when it stops being one; null: it is the present one
 */
record SigningSecret(byte[] key, @Nullable Instant until) {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    /** A new one, as its owner is shown it. */
    static String random() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    static SigningSecret of(String text, @Nullable Instant until) {
        return new SigningSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())), until);
    }

    boolean lives(Instant now) {
        return until == null || now.isBefore(until);
    }

    byte[] sign(byte[]... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
