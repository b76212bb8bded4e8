package io.tributary.portal.money;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Money;
import io.tributary.kernel.Page;
import io.tributary.payouts.Payout;
import io.tributary.payouts.PayoutFilter;
import io.tributary.portal.CurrentAffiliate;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Money on its way to the caller, and what its accounts hold. */
@Path("/api/v1/me")
@RolesAllowed(Capability.PARTNER)
@Tag(name = "Me")
class MyPayoutResource {

    record MyPayoutAnswer(
            UUID id,
            UUID statementId,
            Money amount,
            Payout.Status status,
            Instant createdAt,
            @Nullable Instant endedAt,
            @Nullable String reference) {

        static MyPayoutAnswer of(Payout payout) {
            return new MyPayoutAnswer(
                    payout.id(),
                    payout.statementId(),
                    payout.amount(),
                    payout.status(),
                    payout.createdAt(),
                    payout.endedAt().orElse(null),
                    payout.reference().orElse(null));
        }
    }

    /** One for each currency: what is held, what can be paid out, and what is on its way. */
    record MyBalancesAnswer(List<Balances.Purse> items) {}

    private final CurrentAffiliate affiliate;
    private final Balances balances;
    private final Cursor cursors;

    MyPayoutResource(CurrentAffiliate affiliate, Balances balances, Cursor cursors) {
        this.affiliate = affiliate;
        this.balances = balances;
        this.cursors = cursors;
    }

    @GET
    @Path("payouts")
    @Operation(summary = "List your payouts, the latest first")
    public Page<MyPayoutAnswer> list(
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = new PayoutFilter(null, affiliate.id(), null, null).list(after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, payout -> payout.id().toString()).map(MyPayoutAnswer::of);
    }

    @GET
    @Path("balances")
    @Operation(summary = "What your accounts hold, by currency")
    public MyBalancesAnswer balances() {
        return new MyBalancesAnswer(balances.of(affiliate.id()));
    }
}
