package io.tributary.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tributary.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that moved, small enough to be sent to every open page.
 *
 * @param affiliateId whose it is; null where it is nobody's, or not decided yet
 * @param eventType key of the event's type, for EVENT and CREDIT
 * @param count how many clicks or facts; zero for HEARTBEAT and REFRESH
 * @param amount of the event or the commission, where it has one; negative where it is taken back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LiveEvent(
        Kind kind,
        @Nullable UUID programId,
        @Nullable UUID affiliateId,
        @Nullable String eventType,
        long count,
        @Nullable Money amount,
        Instant at) {

    /** What it is that moved. */
    public enum Kind {
        /** Visitors came. */
        CLICKS,
        /** A fact was reported; for the operator. */
        EVENT,
        /** A fact was credited to an affiliate; for that affiliate. */
        CREDIT,
        /** A commission was booked, or taken back. */
        COMMISSION,
        /** Nothing moved, and the line stands. */
        HEARTBEAT,
        /** More moved than is told one by one: look again. */
        REFRESH
    }

    static LiveEvent sign(Kind kind, Instant at) {
        return new LiveEvent(kind, null, null, null, 0, null, at);
    }
}
