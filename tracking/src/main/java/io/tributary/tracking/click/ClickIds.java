package io.tributary.tracking.click;

import io.tributary.kernel.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Makes and opens the ids that visitors carry: the front told by {@link ClickId}, then 96 bits of its HMAC-SHA256, as 40
 * characters of base32hex in lower case. So an event can be attributed though the click's row is late, purged, or was
 * never written; an id that was altered, invented or made for another tenant does not open.
 */
@ApplicationScoped
public class ClickIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY = 0;
    private static final int FRONT_BYTES = 13;
    private static final int SEALED_BYTES = 25;
    private static final int MAC_BYTES = 32;

    private final ThreadLocal<Mac> mac;
    private final ThreadLocal<Mac> testMac;
    private final AtomicInteger sequence = new AtomicInteger(new Random().nextInt());

    @Inject
    ClickIds(Secrets secrets) {
        this(secrets.key("click-id-" + KEY, ALGORITHM), secrets.key("click-id-" + ClickId.TEST, ALGORITHM));
    }

    ClickIds(SecretKey key, SecretKey testKey) {
        mac = ThreadLocal.withInitial(() -> mac(key));
        testMac = ThreadLocal.withInitial(() -> mac(testKey));
    }

    /** A new id for a click on this link. */
    UUID next(int tenantNumber, int linkNumber, Instant now) {
        return ClickId.of(now.toEpochMilli(), tenantNumber, KEY, linkNumber, sequence.incrementAndGet());
    }

    /** A new id for a click that tries things out: it opens like any other, and nothing that names it counts. */
    UUID nextTest(int tenantNumber, int linkNumber, Instant now) {
        return ClickId.of(now.toEpochMilli(), tenantNumber, ClickId.TEST, linkNumber, sequence.incrementAndGet());
    }

    /** What the visitor carries for this click; the same whenever it is asked for. */
    public String text(UUID click) {
        return Base32.encode(sealed(click), SEALED_BYTES);
    }

    /**
     * The click that a visitor's id names, in upper or lower case. Empty where the id was not made here for this tenant.
     */
    public Optional<UUID> open(String text, int tenantNumber) {
        var bytes = Base32.decode(text, SEALED_BYTES);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        var click = front(bytes.get());
        var sealed = sealed(click);
        int difference = 0;
        for (int i = FRONT_BYTES; i < SEALED_BYTES; i++) {
            difference |= sealed[i] ^ bytes.get()[i];
        }
        var genuine = difference == 0 && isSealedHere(click) && ClickId.tenantOf(click) == tenantNumber;
        return genuine ? Optional.of(click) : Optional.empty();
    }

    private static boolean isSealedHere(UUID click) {
        return ClickId.keyOf(click) == KEY || ClickId.isTest(click);
    }

    private byte[] sealed(UUID click) {
        var bytes = new byte[FRONT_BYTES + MAC_BYTES];
        long first = click.getMostSignificantBits();
        long second = click.getLeastSignificantBits();
        for (int i = 0; i < FRONT_BYTES; i++) {
            bytes[i] = (byte) (i < 8 ? first >>> 56 - 8 * i : second >>> 56 - 8 * (i - 8));
        }
        var hmac = (ClickId.isTest(click) ? testMac : mac).get();
        hmac.update(bytes, 0, FRONT_BYTES);
        try {
            hmac.doFinal(bytes, FRONT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return bytes;
    }

    private static UUID front(byte[] bytes) {
        long first = 0;
        long second = 0;
        for (int i = 0; i < 8; i++) {
            first = first << 8 | bytes[i] & 0xFF;
        }
        for (int i = 8; i < FRONT_BYTES; i++) {
            second = second << 8 | bytes[i] & 0xFF;
        }
        return new UUID(first, second << ClickId.UNUSED_BITS);
    }

    private static Mac mac(SecretKey key) {
        try {
            var hmac = Mac.getInstance(ALGORITHM);
            hmac.init(key);
            return hmac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
