package io.tributary.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Positions in lists as callers carry them: opaque, of one tenant, and refused when altered. */
@ApplicationScoped
public class Cursor {

    private static final int MAC_BYTES = 12;
    private static final String PURPOSE = "cursor";

    private final Secrets secrets;

    Cursor(Secrets secrets) {
        this.secrets = secrets;
    }

    public String seal(String position) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(position.getBytes(StandardCharsets.UTF_8))
                + '.'
                + encoder.encodeToString(mac(position));
    }

    /**
     * The position inside a cursor.
     *
     * @throws Refusal bad_cursor, where it is not one of this tenant's
     */
    public String open(String cursor) {
        try {
            var dot = cursor.indexOf('.');
            var decoder = Base64.getUrlDecoder();
            var position = new String(decoder.decode(cursor.substring(0, dot)), StandardCharsets.UTF_8);
            if (Secrets.same(decoder.decode(cursor.substring(dot + 1)), mac(position))) {
                return position;
            }
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException unreadable) {
            // refused below, in the same words as a forged one
        }
        throw new Refusal(Refusal.Kind.MALFORMED, "bad_cursor", "Start the list again without a cursor.", "cursor");
    }

    private byte[] mac(String position) {
        return Arrays.copyOf(secrets.mac(PURPOSE, CurrentTenant.key() + ' ' + position), MAC_BYTES);
    }
}
