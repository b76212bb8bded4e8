package io.tributary.tracking.click;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Objects;

/** The page for links that are not there, not followed any more, or somebody else's: always the same. */
@Singleton
class NowherePage {

    private final byte[] html;

    NowherePage() throws IOException {
        try (var page = getClass().getResourceAsStream("/tracking/not-found.html")) {
            html = Objects.requireNonNull(page).readAllBytes();
        }
    }

    Response answer() {
        return Response.status(404)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(html)
                .build();
    }
}
