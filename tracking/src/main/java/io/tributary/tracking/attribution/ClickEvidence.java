package io.tributary.tracking.attribution;

import java.time.Instant;
import java.util.UUID;

/**
 * A click that an event names: all of it is in the click id and the link, so the click row need not be there yet.
 *
 * @param byBrowser whether the visitor's browser named it, which anybody could have sent, and not a server
 */
public record ClickEvidence(UUID clickId, Instant clickedAt, UUID linkId, UUID affiliateId, boolean byBrowser) {

    /** One that a server names. */
    public ClickEvidence(UUID clickId, Instant clickedAt, UUID linkId, UUID affiliateId) {
        this(clickId, clickedAt, linkId, affiliateId, false);
    }

    /** The same, named by the visitor's browser. */
    public ClickEvidence namedByBrowser() {
        return new ClickEvidence(clickId, clickedAt, linkId, affiliateId, true);
    }

    Evidence evidence() {
        return byBrowser ? Evidence.COOKIE : Evidence.CLICK;
    }
}
