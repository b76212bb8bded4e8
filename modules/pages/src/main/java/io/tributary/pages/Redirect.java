package io.tributary.pages;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a form that was accepted: 303 to a page of this host, and what to say there. */
public final class Redirect {

    private final String path;
    private final List<NewCookie> cookies = new ArrayList<>();

    private Redirect(String path) {
        this.path = path;
    }

    /** Goes to a path of this host; anything else, such as another host, becomes the start page. */
    public static Redirect to(@Nullable String path) {
        return new Redirect(path != null && isLocal(path) ? path : "/");
    }

    private static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
    }

    /** Shows the text once, as good news, on the page that comes next. */
    public Redirect saying(String text) {
        return with(Flash.good(text).cookie());
    }

    /** Shows the text once, as a warning, on the page that comes next. */
    public Redirect warning(String text) {
        return with(Flash.bad(text).cookie());
    }

    public Redirect with(NewCookie cookie) {
        cookies.add(cookie);
        return this;
    }

    String path() {
        return path;
    }

    public Response response() {
        return Response.status(Response.Status.SEE_OTHER)
                .location(URI.create(path))
                .cookie(cookies.toArray(NewCookie[]::new))
                .build();
    }
}
