package io.tributary.tracking.click;

import io.tributary.kernel.Refusal;
import io.tributary.tracking.link.DeepLinks;
import io.tributary.tracking.link.Destination;
import io.tributary.tracking.link.Route;

/** Where a visitor is sent: a deep link or landing page that the program allows, or else the link's destination. */
final class Landing {

    private Landing() {}

    /**
     * The address with the click id appended.
     *
     * @throws Refusal foreign_host (400), where a deep link leads to a host that the program does not list
     */
    static String address(Route route, Visit visit, String clickId) {
        var terms = route.program().terms();
        var others = terms.passesParameters() ? visit.others(terms.clickParameter()) : "";
        return destination(route, visit)
                .fill(macro -> value(macro, route, visit, clickId), terms.clickParameter(), clickId, others);
    }

    private static Destination destination(Route route, Visit visit) {
        var url = visit.text("url");
        if (!url.isEmpty()) {
            return Destination.of(DeepLinks.open(route.program(), url)
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.MALFORMED, "foreign_host", "The program does not list that host.", "url")));
        }
        var page = route.program().terms().landingPages().get(visit.text("lp"));
        return page == null ? route.destination() : Destination.of(page);
    }

    private static String value(String macro, Route route, Visit visit, String clickId) {
        return switch (macro) {
            case "click_id" -> clickId;
            case "program" -> route.program().key();
            case "affiliate" -> Integer.toString(route.names().affiliate());
            case "link" -> route.names().code();
            case "coupon" -> route.names().coupon() == null ? "" : route.names().coupon();
            default -> macro.equals("aff_click_id") || macro.startsWith("sub") ? visit.text(macro) : "";
        };
    }
}
