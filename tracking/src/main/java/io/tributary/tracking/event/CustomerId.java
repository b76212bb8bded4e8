package io.tributary.tracking.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of a customer, derived from what names it, so that racing reports agree on it without asking. A UUIDv8 from
 * SHA-256.
 */
public final class CustomerId {

    private static final byte NAMED = 1;
    private static final byte ANONYMOUS = 2;
    private static final byte UNKNOWN = 3;

    private CustomerId() {}

    /** Of the person whom the operator calls so. */
    public static UUID named(UUID programId, String externalId) {
        return derive(NAMED, programId, externalId.getBytes(StandardCharsets.UTF_8));
    }

    /** Of whoever came through this click. */
    public static UUID anonymous(UUID programId, UUID clickId) {
        var name = ByteBuffer.allocate(16)
                .putLong(clickId.getMostSignificantBits())
                .putLong(clickId.getLeastSignificantBits());
        return derive(ANONYMOUS, programId, name.array());
    }

    /** Of nobody in particular: an event that names neither customer nor click stands alone. */
    static UUID unknown(UUID programId, UUID eventTypeId, String externalId) {
        return derive(UNKNOWN, programId, (eventTypeId + " " + externalId).getBytes(StandardCharsets.UTF_8));
    }

    private static UUID derive(byte kind, UUID programId, byte[] name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind);
            digest.update(ByteBuffer.allocate(16)
                    .putLong(programId.getMostSignificantBits())
                    .putLong(programId.getLeastSignificantBits())
                    .flip());
            var hash = ByteBuffer.wrap(digest.digest(name));
            return new UUID(hash.getLong() & ~0xF000L | 0x8000L, hash.getLong() & ~(3L << 62) | 1L << 63);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
