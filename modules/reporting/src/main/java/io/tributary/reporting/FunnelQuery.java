package io.tributary.reporting;

import io.tributary.program.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How many get how far: from the click through the program's events, in the order of its funnel. */
@ApplicationScoped
public class FunnelQuery {

    /**
     * A step of the funnel. Steps count facts, not people.
     *
     * @param key of the event type; {@code click} for the first step
     * @param count facts less those taken back; unique clicks in the first step
     * @param ofPrevious count by that of the step before, to four decimals
     * @param ofClicks count by unique clicks, to four decimals
     */
    public record Step(
            String key, String name, long count, Optional<BigDecimal> ofPrevious, Optional<BigDecimal> ofClicks) {}

    private final PerformanceQuery performance;

    FunnelQuery(PerformanceQuery performance) {
        this.performance = performance;
    }

    /** The funnel of one program within the filter. */
    public List<Step> steps(ReportFilter filter, UUID programId) {
        var figures = performance.totals(filter.ofProgram(programId));
        var clicks = figures.uniqueClicks();
        var steps = new ArrayList<Step>();
        steps.add(new Step("click", "Click", clicks, Optional.empty(), Optional.empty()));
        for (var type : EventType.ofProgram(programId)) {
            var count = figures.count(type.key());
            steps.add(new Step(
                    type.key(),
                    type.name(),
                    count,
                    Figures.rate(count, steps.getLast().count()),
                    Figures.rate(count, clicks)));
        }
        return steps;
    }
}
