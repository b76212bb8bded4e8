package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Page;
import io.tributary.payouts.Period;
import io.tributary.payouts.PeriodClose;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Months that are closed. */
@Path("/api/v1/periods")
@Tag(name = "Payouts")
class PeriodResource {

    /** The month to close, as 2026-06. */
    record CloseRequest(@NotNull String month) {}

    /** A closed month, from its first instant to the first that is no longer part of it. */
    record PeriodAnswer(
            UUID id,
            String month,
            String timeZone,
            Instant startsAt,
            Instant endsAt,
            Instant closedAt,
            String closedBy) {

        static PeriodAnswer of(Period period) {
            return new PeriodAnswer(
                    period.id(),
                    period.month().toString(),
                    period.zone().getId(),
                    period.startsAt(),
                    period.endsAt(),
                    period.closedAt(),
                    period.closedBy());
        }
    }

    private final PeriodClose close;

    PeriodResource(PeriodClose close) {
        this.close = close;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "Closed months, the latest first")
    public Page<PeriodAnswer> list() {
        return new Page<>(Period.latest(Page.LIMIT), null).map(PeriodAnswer::of);
    }

    @POST
    @Idempotent
    @RolesAllowed(Capability.FINANCE)
    @Operation(summary = "Close a month: state what each affiliate has and make the payouts; again changes nothing")
    public PeriodAnswer close(@Valid @NotNull CloseRequest request) {
        return PeriodAnswer.of(close.close(Words.month(request.month())));
    }
}
