package io.tributary.portal.links;

import io.quarkus.qute.TemplateExtension;
import io.tributary.tracking.link.TrackingLink;

/** How templates write what belongs to a link. */
@TemplateExtension
class LinkWords {

    private LinkWords() {}

    /** The colour of its status. */
    static String statusTone(TrackingLink link) {
        return link.status() == TrackingLink.Status.ACTIVE ? "green" : "orange";
    }

    /** The parameter of a sub id. */
    @TemplateExtension(namespace = "portalForm")
    static String subId(int number) {
        return "sub" + number;
    }
}
