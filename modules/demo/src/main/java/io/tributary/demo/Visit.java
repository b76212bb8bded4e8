package io.tributary.demo;

import io.tributary.demo.Place.Spot;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

/** One visitor: a click on a link, and what the operator's server reports of them later. */
final class Visit {

    private static final List<String> PLACEMENTS =
            List.of("review", "review", "toplist", "toplist", "newsletter", "video", "footer");

    private final Place place;
    private final Spot spot;
    private final String customer;
    private final String placement;
    private final String browser;
    private final List<Report> reports;
    private CompletionStage<String> clickId = new CompletableFuture<>();

    Visit(Place place, Spot spot, String customer, double eagerness, RandomGenerator random) {
        this.place = place;
        this.spot = spot;
        this.customer = customer;
        placement = PLACEMENTS.get(random.nextInt(PLACEMENTS.size()));
        // A version of its own: visitors are told apart by address and browser, and these all live at one address.
        browser =
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%d.0.%d.%d Safari/537.36"
                        .formatted(random.nextInt(120, 150), random.nextInt(5000, 8000), random.nextInt(200));
        reports = place.operator().journey().after(customer, spot.partner().quality() * eagerness, random);
    }

    List<Report> reports() {
        return reports;
    }

    CompletionStage<?> click(FrontDoor frontDoor) {
        clickId = frontDoor.click(place.operator().key(), spot.code(), placement, browser);
        return clickId;
    }

    /** The first report names the click, which binds the customer; the later ones need only the customer. */
    CompletionStage<?> report(FrontDoor frontDoor, Report report, Map<String, String> more) {
        return clickId.thenCompose(id -> {
            var parameters = report.parameters(customer, place.operator().currency());
            parameters.putAll(more);
            if (report.equals(reports.getFirst())) {
                parameters.put("click_id", id);
            }
            return frontDoor.report(place.operator().key(), place.reportingKey(), parameters);
        });
    }
}
