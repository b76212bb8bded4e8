package io.tributary.tracking.event;

import io.tributary.tracking.click.ClickCookie;
import io.vertx.core.http.HttpServerRequest;

/** What a browser's cookie says where its report names no click. */
final class CookieEvidence {

    private CookieEvidence() {}

    /** The report, with the click that the visitor's cookie of the program names, if it names none itself. */
    static Report added(Door door, Report report, HttpServerRequest request) {
        var program = door.reporter().programs().getFirst().program();
        var cookie = request.getCookie(ClickCookie.name(program));
        if (cookie != null) {
            report.values().putIfAbsent("click_id", cookie.getValue());
        }
        return report;
    }
}
