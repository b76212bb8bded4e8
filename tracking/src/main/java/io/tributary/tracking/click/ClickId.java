package io.tributary.tracking.click;

import java.time.Instant;
import java.util.UUID;

/**
 * What the front of a click id says, without asking anybody: the key of the click's row. 42 bits of milliseconds since
 * 1970, 20 bits of the tenant's number, 2 bits of the sealing key's number, 24 bits of the link's number, 16 bits that
 * tell clicks of one millisecond apart, 24 zero bits. Only ids that {@link ClickIds} opened may be believed.
 */
public final class ClickId {

    /** Bits of the second half that are in use: link and sequence. */
    static final int UNUSED_BITS = 24;

    /** The number of no key: clicks of another system go by it. */
    private static final int IMPORTED = 2;

    /** The number of the key that seals the ids of tests. */
    static final int TEST = 3;

    private static final int TENANT_BITS = 20;
    private static final int KEY_BITS = 2;
    private static final int LINK_BITS = 24;
    private static final int SEQUENCE_BITS = 16;

    private ClickId() {}

    static UUID of(long millis, int tenantNumber, int key, int linkNumber, int sequence) {
        if (tenantNumber >>> TENANT_BITS != 0 || linkNumber >>> LINK_BITS != 0) {
            throw new IllegalArgumentException("tenant %d or link %d does not fit".formatted(tenantNumber, linkNumber));
        }
        long first = (millis << TENANT_BITS | tenantNumber) << KEY_BITS | key;
        long second = (long) linkNumber << SEQUENCE_BITS | sequence & 0xFFFF;
        return new UUID(first, second << UNUSED_BITS);
    }

    /**
     * What a click of another system goes by here. No key seals it, so no visitor's id of ours ever opens to it.
     *
     * @param sequence tells clicks of one link and millisecond apart; its lowest 16 bits count
     */
    public static UUID imported(Instant clickedAt, int tenantNumber, int linkNumber, int sequence) {
        return of(clickedAt.toEpochMilli(), tenantNumber, IMPORTED, linkNumber, sequence);
    }

    /** Whether the click was made by another system. */
    public static boolean isImported(UUID click) {
        return keyOf(click) == IMPORTED;
    }

    /** When the visitor came, to the millisecond. */
    public static Instant timeOf(UUID click) {
        return Instant.ofEpochMilli(click.getMostSignificantBits() >>> TENANT_BITS + KEY_BITS);
    }

    /** The number of the link, within its tenant, that was clicked. */
    public static int linkOf(UUID click) {
        return (int) (click.getLeastSignificantBits() >>> SEQUENCE_BITS + UNUSED_BITS);
    }

    /** Whether it was made to try things out: nothing that names it counts. */
    public static boolean isTest(UUID click) {
        return keyOf(click) == TEST;
    }

    static int tenantOf(UUID click) {
        return (int) (click.getMostSignificantBits() >>> KEY_BITS) & (1 << TENANT_BITS) - 1;
    }

    static int keyOf(UUID click) {
        return (int) click.getMostSignificantBits() & (1 << KEY_BITS) - 1;
    }
}
