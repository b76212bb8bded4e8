package io.tributary.tracking.event;

import io.tributary.tracking.click.ClickCookie;
import io.tributary.tracking.click.ClickIds;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** What a browser's cookie says where its report names no click. */
@ApplicationScoped
class CookieEvidence {

    private final ClickIds ids;

    CookieEvidence(ClickIds ids) {
        this.ids = ids;
    }

    /**
     * The report, with the click that the visitor's cookie of the program names, if it names none itself. The visitor is
     * not to blame for a cookie that says nothing any more: it is passed over.
     */
    Report added(Door door, Report report, HttpServerRequest request) {
        var reporter = door.reporter();
        var program = reporter.programs().getFirst().program();
        var cookie = request.getCookie(ClickCookie.name(program));
        if (cookie != null
                && ids.open(cookie.getValue(), reporter.tenant().number()).isPresent()) {
            report.values().putIfAbsent("click_id", cookie.getValue());
        }
        return report;
    }
}
