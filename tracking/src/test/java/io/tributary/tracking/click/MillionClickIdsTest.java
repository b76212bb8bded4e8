package io.tributary.tracking.click;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Random, altered and foreign click ids, a million of them: none is believed. */
class MillionClickIdsTest {

    private static final int TENANT = 7;
    private static final int SEALED_BYTES = 25;
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Random random = new Random(20_261_120);
    private final ClickIds ids = ids();
    private final ClickIds elsewhere = ids();

    @Test
    void none_of_them_opens() {
        int believed = 0;
        for (int i = 0; i < 1_000_000; i++) {
            var id = switch (i % 4) {
                case 0 -> madeUp();
                case 1 -> altered();
                case 2 -> ids.text(ids.next(otherTenant(), 1 + random.nextInt(1_000), NOW));
                default -> elsewhere.text(elsewhere.next(TENANT, 1 + random.nextInt(1_000), NOW));
            };
            believed += ids.open(id, TENANT).isPresent() ? 1 : 0;
        }

        assertEquals(0, believed);
        assertTrue(ids.open(ids.text(ids.next(TENANT, 1, NOW)), TENANT).isPresent());
    }

    private String madeUp() {
        var bytes = new byte[SEALED_BYTES];
        random.nextBytes(bytes);
        return Base32.encode(bytes, SEALED_BYTES);
    }

    /** A genuine one of which one to three bits were turned. */
    private String altered() {
        var bytes = Base32.decode(ids.text(ids.next(TENANT, 1 + random.nextInt(1_000), NOW)), SEALED_BYTES)
                .orElseThrow();
        int first = random.nextInt(8 * SEALED_BYTES);
        for (int turned = random.nextInt(3); turned >= 0; turned--) {
            int bit = (first + turned) % (8 * SEALED_BYTES);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
        return Base32.encode(bytes, SEALED_BYTES);
    }

    private int otherTenant() {
        return TENANT + 1 + random.nextInt(1_000);
    }

    private ClickIds ids() {
        return new ClickIds(key(), key());
    }

    private SecretKeySpec key() {
        var key = new byte[32];
        random.nextBytes(key);
        return new SecretKeySpec(key, "HmacSHA256");
    }
}
