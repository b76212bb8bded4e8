package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Input;
import io.tributary.kernel.Money;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.payouts.PayoutFile;
import io.tributary.payouts.PayoutFiles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Files for the bank. */
@Path("/api/v1/payout-files")
@RolesAllowed(Capability.FINANCE)
@Tag(name = "Payouts")
class PayoutFileResource {

    record PayoutFileRequest(@Nullable String currency) {}

    /** A file; sha256 is of its content, which never changes. */
    record PayoutFileAnswer(UUID id, int payoutCount, Money total, String sha256, Instant createdAt, String createdBy) {

        static PayoutFileAnswer of(PayoutFile file) {
            return new PayoutFileAnswer(
                    file.id(), file.payoutCount(), file.total(), file.sha256(), file.createdAt(), file.createdBy());
        }
    }

    private final PayoutFiles files;
    private final Cursor cursors;

    PayoutFileResource(PayoutFiles files, Cursor cursors) {
        this.files = files;
        this.cursors = cursors;
    }

    @GET
    @Operation(summary = "List payout files, the latest first")
    public Page<PayoutFileAnswer> list(
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = PayoutFile.before(after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, file -> file.id().toString()).map(PayoutFileAnswer::of);
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @Operation(summary = "Put all approved payouts of a currency into a file; with it they are sent")
    public PayoutFileAnswer make(@NotNull PayoutFileRequest request) {
        return PayoutFileAnswer.of(files.make(Input.currency(request.currency(), "currency")));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One payout file")
    public PayoutFileAnswer get(UUID id) {
        return PayoutFileAnswer.of(existing(id));
    }

    @GET
    @Path("{id}.csv")
    @Produces("text/csv;charset=utf-8")
    @Operation(summary = "The file itself; downloading it again pays nobody twice")
    public String csv(UUID id) {
        return existing(id).content();
    }

    private static PayoutFile existing(UUID id) {
        return PayoutFile.byId(id).orElseThrow(Refusal::notFound);
    }
}
