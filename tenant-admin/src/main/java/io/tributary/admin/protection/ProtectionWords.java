package io.tributary.admin.protection;

import io.quarkus.qute.TemplateExtension;
import io.tributary.tracking.event.Integration;

/** Addresses and ids that the templates write. */
@TemplateExtension
class ProtectionWords {

    private ProtectionWords() {}

    /** The address of its own page. */
    static String home(Integration integration) {
        return "/admin/integrations/" + integration.id();
    }

    /** The id of the input that shows the call. */
    static String callField(Snippet snippet) {
        return "call-" + snippet.type().key();
    }

    /** The id of the input that shows the pixel. */
    static String pixelField(Snippet snippet) {
        return "pixel-" + snippet.type().key();
    }
}
