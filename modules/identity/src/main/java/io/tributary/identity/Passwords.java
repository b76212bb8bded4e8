package io.tributary.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** What a password has to be, and how it is kept: Argon2id with 19 MiB and two passes, as OWASP asks for. */
@ApplicationScoped
class Passwords {

    static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    /** Each hash takes its memory; a flood of sign-ins queues here instead of taking all of it. */
    private final Semaphore memory = new Semaphore(8);

    private final String nobodys = hash("the password of nobody");

    /**
     * The hash to keep.
     *
     * @throws Refusal bad_password, weak_password
     */
    String choose(@Nullable String password, String email) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw Refusal.invalid("bad_password", "password", "A password has 12 to 128 characters.");
        }
        if (Account.normal(password).contains(Account.normal(email))
                || password.chars().distinct().count() < 4) {
            throw Refusal.invalid("weak_password", "password", "This password is too easy to guess.");
        }
        return hash(password);
    }

    /** Whether it is the password; takes as long where there is none. */
    boolean match(String password, Optional<String> hash) {
        memory.acquireUninterruptibly();
        try {
            var given = password.substring(0, Math.min(password.length(), LONGEST));
            return Password.check(given, hash.orElse(nobodys)).with(ARGON2) & hash.isPresent();
        } finally {
            memory.release();
        }
    }

    private String hash(String password) {
        memory.acquireUninterruptibly();
        try {
            return Password.hash(password)
                    .addRandomSalt(SALT_BYTES)
                    .with(ARGON2)
                    .getResult();
        } finally {
            memory.release();
        }
    }
}
