package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.event.ConversionEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that came of a click. */
@Path("/api/v1/trace")
@Tag(name = "Clicks")
@RolesAllowed(Capability.VIEW)
class TraceResource {

    private static final int MOST_EVENTS = 200;

    /** A click and the events that name it, oldest first; losing candidates are in their attributions. */
    record TraceAnswer(ClickAnswer click, List<EventAnswer> events) {}

    private final ClickAnswers clicks;
    private final Attributions attributions;
    private final EventAnswers answers;

    TraceResource(ClickAnswers clicks, Attributions attributions, EventAnswers answers) {
        this.clicks = clicks;
        this.attributions = attributions;
        this.answers = answers;
    }

    @GET
    @Path("{clickId}")
    @Operation(summary = "Everything that came of a click, by the id that the visitor carried")
    public TraceAnswer get(@PathParam("clickId") String clickId) {
        var click = clicks.find(clickId).orElseThrow(Refusal::notFound);
        var events = ConversionEvent.ofClick(click.key(), MOST_EVENTS);
        var decided = attributions.of(events.stream().map(ConversionEvent::id).toList());
        return new TraceAnswer(
                click,
                events.stream()
                        .map(event -> answers.of(event, decided.get(event.id())))
                        .toList());
    }
}
