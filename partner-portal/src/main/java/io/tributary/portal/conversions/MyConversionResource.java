package io.tributary.portal.conversions;

import io.tributary.commissions.Commission;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Money;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.tracking.attribution.Evidence;
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

/** What the caller brought, and what came of it. */
@Path("/api/v1/me/conversions")
@RolesAllowed(Capability.PARTNER)
@Tag(name = "Me")
class MyConversionResource {

    /** @param amount below zero where something was taken back */
    record MyCommissionAnswer(
            UUID id,
            Money amount,
            Commission.Status status,
            Instant earnedAt,
            @Nullable Instant holdUntil,
            @Nullable Instant releasedAt,
            String explanation) {

        static MyCommissionAnswer of(Sentences.Explained line) {
            var commission = line.commission();
            return new MyCommissionAnswer(
                    commission.id(),
                    commission.amount(),
                    commission.status(),
                    commission.earnedAt(),
                    commission.holdUntil(),
                    commission.releasedAt(),
                    line.sentence());
        }
    }

    /** @param customer masked */
    record MyConversionAnswer(
            UUID id,
            String program,
            String event,
            String txid,
            @Nullable String customer,
            @Nullable Money amount,
            Instant occurredAt,
            Instant recordedAt,
            boolean reversal,
            Evidence attribution,
            @Nullable String link,
            List<String> sub,
            @Nullable String affClickId,
            Conversion.Status status,
            List<MyCommissionAnswer> commissions) {}

    private final CurrentAffiliate affiliate;
    private final ConversionQuery conversions;
    private final ConversionFilters filters;
    private final Sentences sentences;
    private final Cursor cursors;

    MyConversionResource(
            CurrentAffiliate affiliate,
            ConversionQuery conversions,
            ConversionFilters filters,
            Sentences sentences,
            Cursor cursors) {
        this.affiliate = affiliate;
        this.conversions = conversions;
        this.filters = filters;
        this.sentences = sentences;
        this.cursors = cursors;
    }

    @GET
    @Operation(summary = "List what you brought, the latest report first; days are of the operator's calendar")
    public Page<MyConversionAnswer> list(
            @QueryParam("program") @Nullable String program,
            @QueryParam("event") @Nullable String event,
            @QueryParam("status") @Nullable String status,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter = filters.of(program, event, status, from, to);
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = conversions.list(affiliate.id(), filter, before, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, row -> row.id().toString()).map(this::answer);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One conversion")
    public MyConversionAnswer get(UUID id) {
        return answer(conversions.find(affiliate.id(), id).orElseThrow(Refusal::notFound));
    }

    private MyConversionAnswer answer(Conversion conversion) {
        return new MyConversionAnswer(
                conversion.id(),
                conversion.program(),
                conversion.event(),
                conversion.txid(),
                conversion.customer(),
                conversion.amount(),
                conversion.occurredAt(),
                conversion.recordedAt(),
                conversion.reversal(),
                conversion.evidence(),
                conversion.link(),
                conversion.sub(),
                conversion.affClickId(),
                conversion.status(),
                sentences.explain(conversion).stream()
                        .map(MyCommissionAnswer::of)
                        .toList());
    }
}
