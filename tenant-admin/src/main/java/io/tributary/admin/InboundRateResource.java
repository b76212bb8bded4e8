package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.tracking.inbound.InboundRates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How often those who report fail. */
@Path("/api/v1/inbound-rates")
@Tag(name = "Inbound requests")
@RolesAllowed(Capability.VIEW)
class InboundRateResource {

    private static final Duration USUAL = Duration.ofDays(1);

    /**
     * @param source the integration or, for reports under a key of the API, the program
     * @param failedPercent from 0 to 100
     * @param lastGoodAt when the last request came that was in order
     */
    record SourceRateAnswer(
            UUID source,
            long requests,
            long failed,
            double failedPercent,
            @Nullable Instant lastGoodAt) {}

    /** By source, the worst first, and by hour, the earliest first; whole hours, tests left out. */
    record InboundRatesAnswer(Instant dataAsOf, List<SourceRateAnswer> sources, List<InboundRates.HourRate> hours) {}

    private final InboundRates rates;
    private final InstantSource clock;

    InboundRateResource(InboundRates rates, InstantSource clock) {
        this.rates = rates;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Requests and failures by source and by hour; of the last day unless said otherwise")
    public InboundRatesAnswer get(
            @QueryParam("source") @Nullable UUID source,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to) {
        var now = clock.instant();
        var end = to == null ? now.plusSeconds(1) : to;
        var begin = from == null ? end.minus(USUAL) : from;
        var sources = rates.bySource(begin, end).stream()
                .filter(rate -> source == null || rate.sourceId().equals(source))
                .map(rate -> new SourceRateAnswer(
                        rate.sourceId(), rate.requests(), rate.failed(), rate.failedPercent(), rate.lastGoodAt()))
                .toList();
        return new InboundRatesAnswer(now, sources, rates.byHour(source, begin, end));
    }
}
