package io.tributary.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Remembers the language that somebody chose, and goes back to where they were. */
@Path("/language")
class LanguageResource {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @POST
    @PermitAll
    @Operation(hidden = true)
    public Response choose(@FormParam("lang") String lang, @FormParam("back") String back) {
        var redirect = Redirect.to(back);
        if (!Language.speaks(lang)) {
            return redirect.response();
        }
        return redirect.with(new NewCookie.Builder(Language.COOKIE)
                        .value(lang)
                        .path("/")
                        .maxAge((int) REMEMBERED.toSeconds())
                        .sameSite(NewCookie.SameSite.LAX)
                        .httpOnly(true)
                        .build())
                .response();
    }
}
