package io.tributary.tracking.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tributary.tracking.attribution.Attribution;
import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.attribution.Timeline;
import io.tributary.tracking.attribution.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** Works out what would come of an event: whose it would be, over all that is known of its customer, and what it would earn. */
@ApplicationScoped
class DryRun {

    private final Timelines timelines;
    private final Attributions attributions;
    private final Instance<EarningsPreview> earnings;

    DryRun(Timelines timelines, Attributions attributions, Instance<EarningsPreview> earnings) {
        this.timelines = timelines;
        this.attributions = attributions;
        this.earnings = earnings;
    }

    /** What would come of it, if the event came now; nothing is stored. */
    Foreseen of(NewEvent event) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var before = credited(
                    timelines.of(List.of(event.customerId())).getOrDefault(event.customerId(), nothing(event)));
            var timeline = before.timeline().with(event.fact());
            var after = new EarningsPreview.Credited(timeline, attributions.foresee(timeline, event.fact()));
            var attribution = after.credit().getOrDefault(event.id(), Attribution.none("no_evidence", List.of()));
            var consequences = earnings.stream()
                    .flatMap(preview -> preview.of(before, after).stream())
                    .toList();
            return new Foreseen(attribution, consequences);
        });
    }

    private static Timeline nothing(NewEvent event) {
        return new Timeline(event.customerId(), event.programId(), event.customer(), List.of(), List.of());
    }

    private EarningsPreview.Credited credited(Timeline timeline) {
        return new EarningsPreview.Credited(timeline, attributions.attribute(timeline));
    }
}
