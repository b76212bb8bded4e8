package io.tributary.admin.events;

import io.quarkus.qute.TemplateExtension;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.event.Customer;
import io.tributary.tracking.event.InboundRequest;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.event.Receipt;
import java.util.Set;

/** The colours of what templates write about events. */
@TemplateExtension
class EventWords {

    private EventWords() {}

    static String tone(Integration integration) {
        return integration.status() == Integration.Status.ACTIVE ? "green" : "secondary";
    }

    /** The address of something that is done to it. */
    static String href(Integration integration, String deed) {
        return "/admin/integrations/" + integration.id() + "/" + deed;
    }

    /** The id of the input that shows the example. */
    static String field(PostbackExample example) {
        return "url-" + example.type().key();
    }

    /** The operator's own id of the customer, or a dash. */
    static String called(Customer customer) {
        return customer.externalId() == null ? "–" : customer.externalId();
    }

    /** Keys of event types in a row. */
    static String joined(Set<String> events) {
        return String.join(", ", events);
    }

    static String tone(Attribution attribution) {
        return attribution.attributed() ? "green" : "secondary";
    }

    static String tone(InboundRequest request) {
        return switch (request.outcome()) {
            case MALFORMED, REJECTED, DENIED -> "red";
            case CONFLICT -> "orange";
            case TEST -> "azure";
        };
    }

    static String tone(Receipt receipt) {
        return switch (receipt.status()) {
            case ACCEPTED -> "green";
            case DUPLICATE -> "azure";
            case CONFLICT -> "orange";
            case MALFORMED, REJECTED -> "red";
        };
    }
}
