package io.tributary.pages;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every HTML answer tells the browser: run our scripts only, be framed by nobody, keep no copy. */
public class PageHeaders {

    // Tabler and ECharts set style attributes; styles are the only thing that may stand in the page itself.
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            HttpHeaders.VARY,
            "Cookie, Accept-Language, HX-Request");

    @ServerResponseFilter(priority = 100)
    public void protect(ContainerResponseContext response, RoutingContext request) {
        var type = response.getMediaType();
        if (type == null || !type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            return;
        }
        var headers = response.getHeaders();
        HEADERS.forEach(headers::putSingle);
        forgetFlash(headers, request);
    }

    private static void forgetFlash(MultivaluedMap<String, Object> headers, RoutingContext request) {
        var fragment = request.request().getHeader("HX-Request") != null;
        if (!fragment && request.request().getCookie(Flash.COOKIE) != null) {
            headers.add(HttpHeaders.SET_COOKIE, Flash.forget());
        }
    }
}
