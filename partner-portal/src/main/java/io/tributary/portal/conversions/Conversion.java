package io.tributary.portal.conversions;

import io.tributary.commissions.Commission;
import io.tributary.kernel.Money;
import io.tributary.tracking.attribution.Evidence;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that an affiliate gets the credit for, and what it earned.
 *
 * @param event key of the event type
 * @param txid the operator's own id of the event; where it is made of the customer's id, that part is masked
 * @param customer masked; null for whoever came through one click
 * @param amount of the event itself, where it has one
 * @param reversal whether it takes an earlier event back
 * @param link code of the link; null where none was followed
 * @param sub sub ids of the click
 * @param commissions lines in the order in which they were booked
 */
public record Conversion(
        UUID id,
        String program,
        String programName,
        String event,
        String eventName,
        String txid,
        @Nullable String customer,
        @Nullable Money amount,
        Instant occurredAt,
        Instant recordedAt,
        boolean reversal,
        Evidence evidence,
        @Nullable String link,
        @Nullable String linkName,
        List<String> sub,
        @Nullable String affClickId,
        List<Commission> commissions) {

    /** What came of it so far. */
    public enum Status {
        HELD,
        PAYABLE,
        IN_STATEMENT,
        PAID,
        REVERSED,
        /** It earned nothing, or nothing yet. */
        NONE
    }

    /** That of the commission that has the longest way before it. */
    public Status status() {
        return commissions.stream()
                .map(Commission::status)
                .filter(status -> status != Commission.Status.REVERSAL)
                .min(Comparator.naturalOrder())
                .map(status -> Status.valueOf(status.name()))
                .orElse(Status.NONE);
    }

    /** What is left of what it earned, by currency. */
    public List<Money> earned() {
        var sums = new LinkedHashMap<String, Money>();
        commissions.forEach(line -> sums.merge(line.amount().currency(), line.amount(), Money::plus));
        return List.copyOf(sums.values());
    }

    Conversion with(List<Commission> lines) {
        return new Conversion(
                id,
                program,
                programName,
                event,
                eventName,
                txid,
                customer,
                amount,
                occurredAt,
                recordedAt,
                reversal,
                evidence,
                link,
                linkName,
                sub,
                affClickId,
                lines);
    }
}
