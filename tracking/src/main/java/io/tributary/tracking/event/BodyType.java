package io.tributary.tracking.event;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the sender says that its body is. Nothing is guessed, and nothing is unpacked. */
enum BodyType {
    JSON,
    FORM,
    /** The sender says nothing, which is well where there is no body. */
    UNSAID,
    OTHER;

    static BodyType of(HttpServerRequest request) {
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return OTHER;
        }
        return of(request.getHeader("Content-Type"));
    }

    private static BodyType of(@Nullable String type) {
        if (type == null || type.isBlank()) {
            return UNSAID;
        }
        return switch (type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
            case MediaType.APPLICATION_JSON -> JSON;
            case MediaType.APPLICATION_FORM_URLENCODED -> FORM;
            default -> OTHER;
        };
    }
}
