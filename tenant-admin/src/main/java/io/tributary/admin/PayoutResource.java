package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Input;
import io.tributary.kernel.Money;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.payouts.Payout;
import io.tributary.payouts.PayoutFilter;
import io.tributary.payouts.Payouts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Money on its way to affiliates. */
@Path("/api/v1/payouts")
@Tag(name = "Payouts")
class PayoutResource {

    /** How the bank calls the payment, where it is known. */
    record PaymentRequest(@Nullable String reference) {}

    record CancellationRequest(@Nullable String reason) {}

    record PayoutAnswer(
            UUID id,
            UUID statementId,
            UUID affiliateId,
            Money amount,
            Payout.Status status,
            boolean fourEyes,
            Instant createdAt,
            String createdBy,
            @Nullable Instant approvedAt,
            @Nullable String approvedBy,
            @Nullable UUID fileId,
            @Nullable Instant endedAt,
            @Nullable String reference,
            @Nullable String reason) {

        static PayoutAnswer of(Payout payout) {
            return new PayoutAnswer(
                    payout.id(),
                    payout.statementId(),
                    payout.affiliateId(),
                    payout.amount(),
                    payout.status(),
                    payout.fourEyes(),
                    payout.createdAt(),
                    payout.createdBy(),
                    payout.approvedAt().orElse(null),
                    payout.approvedBy().orElse(null),
                    payout.fileId().orElse(null),
                    payout.endedAt().orElse(null),
                    payout.reference().orElse(null),
                    payout.reason().orElse(null));
        }
    }

    private final Payouts payouts;
    private final Cursor cursors;

    PayoutResource(Payouts payouts, Cursor cursors) {
        this.payouts = payouts;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List payouts, the latest first")
    public Page<PayoutAnswer> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("affiliate") @Nullable UUID affiliate,
            @QueryParam("file") @Nullable UUID file,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter = new PayoutFilter(Words.constant(Payout.Status.class, status, "status"), affiliate, null, file);
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = filter.list(after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, payout -> payout.id().toString()).map(PayoutAnswer::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "One payout")
    public PayoutAnswer get(UUID id) {
        return PayoutAnswer.of(Payout.byId(id).orElseThrow(Refusal::notFound));
    }

    @POST
    @Path("{id}/approval")
    @Idempotent
    @RolesAllowed(Capability.FINANCE)
    @Operation(summary = "Let a payout go; a large one needs somebody else than who closed the month")
    public PayoutAnswer approve(UUID id) {
        return PayoutAnswer.of(payouts.approve(id));
    }

    @POST
    @Path("{id}/payment")
    @Idempotent
    @RolesAllowed(Capability.FINANCE)
    @Operation(summary = "Say that the money has arrived")
    public PayoutAnswer pay(UUID id, @NotNull PaymentRequest request) {
        return PayoutAnswer.of(payouts.pay(id, Input.optionalName(request.reference(), "reference")));
    }

    @POST
    @Path("{id}/cancellation")
    @Idempotent
    @RolesAllowed(Capability.FINANCE)
    @Operation(summary = "Call a payout off, or say that it failed; the money is available again")
    public PayoutAnswer cancel(UUID id, @NotNull CancellationRequest request) {
        return PayoutAnswer.of(payouts.stop(id, Words.reason(request.reason())));
    }
}
