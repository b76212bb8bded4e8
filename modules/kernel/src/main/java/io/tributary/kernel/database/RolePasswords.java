package io.tributary.kernel.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.util.PasswordUtil;

/** The passwords of the roles, derived from one secret: all nodes agree on them, and none is stored anywhere. */
final class RolePasswords {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    RolePasswords(String secret) {
        if (secret.isBlank()) {
            throw new WrongConfiguration(
                    "The passwords of the database roles need a secret to be derived from: set TRIBUTARY_SECRET");
        }
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    Credentials of(Role role) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] derived = mac.doFinal("tributary/%s".formatted(role.key()).getBytes(StandardCharsets.UTF_8));
            return new Credentials(
                    role.sqlName(), Base64.getUrlEncoder().withoutPadding().encodeToString(derived));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What PostgreSQL keeps of a password. Safe to send and to show: it opens nothing. */
    String verifierOf(Role role) {
        return PasswordUtil.encodeScramSha256(of(role).password().toCharArray());
    }
}
