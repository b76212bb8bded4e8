package io.tributary.admin;

import io.tributary.tracking.event.InboundRequest;
import io.tributary.tracking.inbound.InboundEntry;

/** What a request of the inbound log said, wherever it is kept. */
public final class InboundTexts {

    private InboundTexts() {}

    /** As it came, without its key; empty where nobody may keep it, or no longer. */
    public static String of(InboundEntry entry) {
        var request = entry.requestId();
        return request == null
                ? entry.raw()
                : InboundRequest.byId(request).map(InboundRequest::raw).orElse("");
    }
}
