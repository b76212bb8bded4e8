package io.tributary.admin;

import io.tributary.program.Program;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.event.ConversionEvent;
import io.tributary.tracking.event.Customer;
import io.tributary.tracking.legacy.CarriedIds;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Makes answers of events. */
@ApplicationScoped
class EventAnswers {

    private final CarriedIds clickIds;

    EventAnswers(CarriedIds clickIds) {
        this.clickIds = clickIds;
    }

    EventAnswer of(ConversionEvent event, @Nullable Attribution attribution) {
        return new EventAnswer(
                event.id(),
                Program.byId(event.programId()).orElseThrow().key(),
                event.eventType(),
                event.externalId(),
                event.customerId(),
                Customer.byId(event.customerId()).map(Customer::externalId).orElse(null),
                event.clickId() == null ? null : clickIds.text(event.clickId()),
                event.coupon(),
                event.affiliateId(),
                event.amount(),
                event.quantity(),
                event.occurredAt(),
                event.recordedAt(),
                event.reverses(),
                event.reason(),
                event.fields(),
                event.channel(),
                event.channel().trust(),
                event.integrationId(),
                attribution);
    }
}
