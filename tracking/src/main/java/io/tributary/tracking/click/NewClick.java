package io.tributary.tracking.click;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A click on its way into the table.
 *
 * @param subs sub1 to sub10 as far as the last one that was sent, joined by {@link #SEPARATOR}
 * @param visitor which visitor it was, as far as address and browser tell: a hash that only this installation can make
 * @param ip the visitor's address, IPv4 or IPv6
 */
record NewClick(
        String tenant,
        UUID id,
        UUID linkId,
        UUID programId,
        UUID affiliateId,
        Click.Kind kind,
        boolean unique,
        boolean billable,
        byte[] visitor,
        String subs,
        @Nullable String affClickId,
        @Nullable String ip,
        @Nullable String userAgent,
        @Nullable String referrer,
        boolean consent) {

    /** Stands in no text that is stored: control characters are dropped when a click is read. */
    static final char SEPARATOR = '\u001F';
}
