package io.tributary.admin.events;

import io.tributary.admin.Names;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.event.ConversionEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event with the names around it, as lists show it.
 *
 * @param customer the operator's own id of the customer; null where there is none
 * @param attribution null until the customer has been rated
 * @param affiliate who has the credit; null where nobody has
 */
public record EventRow(
        ConversionEvent event,
        @Nullable String program,
        @Nullable String customer,
        @Nullable Attribution attribution,
        @Nullable String affiliate) {

    /** The rows of the events, in their order. */
    public static List<EventRow> of(List<ConversionEvent> events, Attributions attributions) {
        var credit = attributions.of(events.stream().map(ConversionEvent::id).toList());
        var programs = Names.ofPrograms(events, ConversionEvent::programId);
        var customers = Names.ofCustomers(events, ConversionEvent::customerId);
        var affiliates = Names.ofAffiliates(List.copyOf(credit.values()), Attribution::affiliateId);
        return events.stream()
                .map(event -> {
                    var attribution = credit.get(event.id());
                    var affiliateId = attribution == null ? null : attribution.affiliateId();
                    return new EventRow(
                            event,
                            programs.get(event.programId()),
                            customers.get(event.customerId()),
                            attribution,
                            affiliateId == null ? null : affiliates.get(affiliateId));
                })
                .toList();
    }
}
