package io.tributary.tracking.click;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tributary.kernel.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Tells visitors apart by address and browser, and remembers who was lately on which link, so that most repeats are known
 * without asking anybody. The memory is this node's and bounded; a click that seems to be a first one is looked up in the
 * memory that all nodes share when it is stored.
 */
@ApplicationScoped
class Visitors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST = 200_000;
    private static final int HASH_BYTES = 16;

    private record Visit(UUID link, String visitor) {}

    private final ThreadLocal<Mac> mac;
    private final Cache<Visit, Instant> repeatsUntil =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Visitors(Secrets secrets) {
        var key = secrets.key("visitor", ALGORITHM);
        mac = ThreadLocal.withInitial(() -> {
            try {
                var hmac = Mac.getInstance(ALGORITHM);
                hmac.init(key);
                return hmac;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Which visitor of the tenant it is: 16 bytes that say nothing without the installation's secret. */
    byte[] hash(String tenant, @Nullable String ip, @Nullable String userAgent) {
        var hmac = mac.get();
        hmac.update(tenant.getBytes(StandardCharsets.UTF_8));
        hmac.update((byte) 0);
        hmac.update(String.valueOf(ip).getBytes(StandardCharsets.UTF_8));
        hmac.update((byte) 0);
        return Arrays.copyOf(hmac.doFinal(String.valueOf(userAgent).getBytes(StandardCharsets.UTF_8)), HASH_BYTES);
    }

    /**
     * Whether the visitor does not come again, as far as this node remembers; if so it does from now on.
     *
     * @param until when a further click of the visitor is a first one again
     */
    boolean isFirst(UUID link, byte[] visitor, Instant now, Instant until) {
        var key = new Visit(link, HexFormat.of().formatHex(visitor));
        var known = repeatsUntil.asMap().merge(key, until, (old, next) -> old.isAfter(now) ? old : next);
        return known == until;
    }
}
