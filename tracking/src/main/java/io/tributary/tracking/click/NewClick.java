package io.tributary.tracking.click;

import io.tributary.tracking.traffic.Diversion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A click on its way into the table.
 *
 * @param unique whether it seems to be the visitor's first; the table that all nodes share has the last word
 * @param uniqueUntil until when a further click of the same visitor is a repeat
 * @param diversion why the visitor was not sent on, if it was not
 * @param countedOn the tenant's day on which the click counts towards the program's caps, if it has any
 * @param subs sub1 to sub10 as far as the last one that was sent, joined by {@link #SEPARATOR}
 * @param visitor which visitor it was, as far as address and browser tell: a hash that only this installation can make
 * @param ip the visitor's address, IPv4 or IPv6
 * @param device in lower case
 */
record NewClick(
        String tenant,
        UUID id,
        UUID linkId,
        UUID programId,
        UUID affiliateId,
        Click.Kind kind,
        boolean unique,
        @Nullable Instant uniqueUntil,
        @Nullable Diversion diversion,
        @Nullable LocalDate countedOn,
        byte[] visitor,
        String subs,
        @Nullable String affClickId,
        @Nullable String ip,
        @Nullable String userAgent,
        @Nullable String referrer,
        @Nullable String country,
        @Nullable String device,
        boolean consent) {

    /** Stands in no text that is stored: control characters are dropped when a click is read. */
    static final char SEPARATOR = '\u001F';
}
