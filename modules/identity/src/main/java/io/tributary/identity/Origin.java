package io.tributary.identity;

import io.vertx.ext.web.RoutingContext;

/** Where a request comes from, as far as it says: shown to the owner of a session, and counted by the throttle. */
public record Origin(String ip, String userAgent) {

    private static final int LONGEST = 300;

    public static Origin of(RoutingContext routing) {
        var request = routing.request();
        var agent = request.getHeader("User-Agent");
        var address = request.remoteAddress();
        return new Origin(address == null ? "" : address.hostAddress(), agent == null ? "" : printable(agent));
    }

    private static String printable(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
