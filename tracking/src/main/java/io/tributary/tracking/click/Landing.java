package io.tributary.tracking.click;

import io.tributary.kernel.Refusal;
import io.tributary.tracking.link.DeepLinks;
import io.tributary.tracking.link.Destination;
import io.tributary.tracking.link.Route;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor is sent.
 *
 * @param clickId as the visitor will carry it; empty where it gets none
 */
record Landing(Arrival arrival, Visit visit, NewClick click, String clickId) {

    static Landing of(Arrival arrival, Visit visit, NewClick click, String clickId) {
        return new Landing(arrival, visit, click, clickId);
    }

    /**
     * Looks at the deep link before anything is counted.
     *
     * @throws Refusal foreign_host (400), where it leads to a host that the program does not list
     */
    static void check(Route route, Visit visit) {
        deepLink(route, visit);
    }

    /**
     * The destination with the click id appended: a deep link or landing page that the program allows, or else what the
     * rules say, or else the link's own.
     */
    String address() {
        var terms = arrival.route().program().terms();
        var others = terms.passesParameters() ? visit.others(terms.clickParameter()) : "";
        return destination().fill(this::value, terms.clickParameter(), clickId, others);
    }

    /** Where those go who are not sent on, without a click id; empty where they get a page that says so. */
    Optional<String> fallback() {
        return Optional.ofNullable(arrival.traffic().fallbackUrl())
                .or(() -> Optional.ofNullable(arrival.route().program().terms().fallbackUrl()))
                .map(url -> Destination.of(url).fill(this::value));
    }

    private Destination destination() {
        var page = arrival.route().program().terms().landingPages().get(visit.text("lp"));
        return deepLink(arrival.route(), visit).orElseGet(() -> page == null ? usual() : Destination.of(page));
    }

    private static Optional<Destination> deepLink(Route route, Visit visit) {
        var url = visit.text("url");
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(Destination.of(DeepLinks.open(route.program(), url)
                        .orElseThrow(() -> new Refusal(
                                Refusal.Kind.MALFORMED,
                                "foreign_host",
                                "The program does not list that host.",
                                "url"))));
    }

    private Destination usual() {
        var route = arrival.route();
        var at = LocalDateTime.ofInstant(
                ClickId.timeOf(click.id()), route.tenant().zone());
        return arrival.traffic().destination(arrival.visitor(), at).orElse(route.destination());
    }

    private String value(String macro) {
        var names = arrival.route().names();
        return switch (macro) {
            case "click_id" -> clickId;
            case "program" -> arrival.route().program().key();
            case "affiliate" -> Integer.toString(names.affiliate());
            case "link" -> names.code();
            case "coupon" -> text(names.coupon());
            case "country" -> text(click.country());
            case "device" -> text(click.device());
            default -> macro.equals("aff_click_id") || macro.startsWith("sub") ? visit.text(macro) : "";
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
