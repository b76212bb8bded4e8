package io.tributary.tracking;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Base64;

/** The image of one transparent dot that browsers load to tell something. */
public final class TransparentImage {

    private static final byte[] GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==");

    private TransparentImage() {}

    /** The image, which no cache keeps. */
    public static Response answer(int status) {
        return Response.status(status)
                .type("image/gif")
                .entity(GIF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
