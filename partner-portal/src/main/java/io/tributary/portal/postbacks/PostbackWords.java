package io.tributary.portal.postbacks;

import io.quarkus.qute.TemplateExtension;
import io.tributary.postbacks.Postback;
import io.tributary.postbacks.PostbackDelivery;

/** How templates write what belongs to a postback. */
@TemplateExtension
class PostbackWords {

    private PostbackWords() {}

    /** The colour of its status. */
    static String statusTone(Postback postback) {
        return postback.isActive() ? "green" : "orange";
    }

    /** The colour of its status. */
    static String statusTone(PostbackDelivery delivery) {
        return switch (delivery.status()) {
            case PENDING -> "blue";
            case DELIVERED -> "green";
            case EXHAUSTED -> "red";
            case STOPPED -> "orange";
        };
    }
}
