package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.payouts.PayoutMethod;
import io.tributary.payouts.PayoutMethods;
import io.tributary.program.Affiliate;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where an affiliate wants its money. */
@Path("/api/v1/affiliates/{affiliate}/payout-method")
@Tag(name = "Payouts")
class PayoutMethodResource {

    record PayoutMethodRequest(
            PayoutMethod.@NotNull Kind kind,
            @NotNull String holder,
            @NotNull String account) {}

    /** The account is shown by its end only. */
    record PayoutMethodAnswer(PayoutMethod.Kind kind, String holder, String account, Instant changedAt) {

        static PayoutMethodAnswer of(PayoutMethod method) {
            return new PayoutMethodAnswer(method.kind(), method.holder(), method.masked(), method.changedAt());
        }
    }

    private final PayoutMethods methods;

    PayoutMethodResource(PayoutMethods methods) {
        this.methods = methods;
    }

    @GET
    @RolesAllowed(Capability.FINANCE)
    @Operation(summary = "Where an affiliate wants its money; 404 where it has not said so")
    public PayoutMethodAnswer get(UUID affiliate) {
        return PayoutMethodAnswer.of(PayoutMethod.ofAffiliate(affiliate).orElseThrow(Refusal::notFound));
    }

    @PUT
    @RolesAllowed(Capability.FINANCE)
    @Operation(summary = "Name an affiliate's account: an IBAN, or the e-mail address of a payment service")
    public PayoutMethodAnswer put(UUID affiliate, @Valid @NotNull PayoutMethodRequest request) {
        var known = Affiliate.existing(affiliate);
        return PayoutMethodAnswer.of(methods.name(known.id(), request.kind(), request.holder(), request.account()));
    }
}
