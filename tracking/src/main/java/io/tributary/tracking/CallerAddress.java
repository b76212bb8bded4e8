package io.tributary.tracking;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as the connection says, or as a proxy that the deployment trusts does. */
public final class CallerAddress {

    private CallerAddress() {}

    /** The address as text that PostgreSQL reads as inet, without the zone of a link-local one; null where unknown. */
    public static @Nullable String of(HttpServerRequest request) {
        var remote = request.remoteAddress();
        var address = remote == null ? null : remote.hostAddress();
        if (address == null) {
            return null;
        }
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
