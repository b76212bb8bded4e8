package io.tributary.admin.migration;

import io.tributary.admin.Words;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Money;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.migration.OpeningBalance;
import io.tributary.migration.OpeningBalances;
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

/** What affiliates were owed when they came from another system. */
@Path("/api/v1/migration/opening-balances")
@Tag(name = "Migration")
class OpeningBalanceResource {

    /** What to do with a balance that waits; declining needs a reason. */
    record BalanceDecisionRequest(
            @NotNull Decision decision, @Nullable String reason) {}

    enum Decision {
        APPROVE,
        DECLINE
    }

    record OpeningBalanceAnswer(
            UUID id,
            UUID affiliate,
            Money amount,
            Instant asOf,
            OpeningBalance.Status status,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {

        static OpeningBalanceAnswer of(OpeningBalance balance) {
            return new OpeningBalanceAnswer(
                    balance.id(),
                    balance.affiliateId(),
                    balance.amount(),
                    balance.asOf(),
                    balance.status(),
                    balance.proposedBy(),
                    balance.proposedAt(),
                    balance.decidedBy(),
                    balance.decidedAt(),
                    balance.reason());
        }
    }

    private final OpeningBalances balances;
    private final Cursor cursors;

    OpeningBalanceResource(OpeningBalances balances, Cursor cursors) {
        this.balances = balances;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List opening balances, newest first")
    public Page<OpeningBalanceAnswer> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var wanted = Words.constant(OpeningBalance.Status.class, status, "status");
        var rows = OpeningBalance.page(wanted, before, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, balance -> balance.id().toString()).map(OpeningBalanceAnswer::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "One opening balance")
    public OpeningBalanceAnswer get(UUID id) {
        return OpeningBalanceAnswer.of(OpeningBalance.byId(id).orElseThrow(Refusal::notFound));
    }

    @POST
    @Path("{id}/decisions")
    @RolesAllowed(Capability.FINANCE)
    @Operation(summary = "Agree, as a second person, to a balance above the limit, or decline it")
    public OpeningBalanceAnswer decide(UUID id, @NotNull BalanceDecisionRequest request) {
        if (request.decision() == null) {
            throw Refusal.invalid("missing_field", "decision", "Say approve or decline.");
        }
        return OpeningBalanceAnswer.of(
                switch (request.decision()) {
                    case APPROVE -> balances.approve(id, request.reason());
                    case DECLINE -> balances.decline(id, request.reason());
                });
    }
}
