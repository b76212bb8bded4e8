package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.attribution.CustomerDecisions;
import io.tributary.tracking.event.Customer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What people decided about whose a customer is. */
@Path("/api/v1/customers/{id}/decisions")
@Tag(name = "Customers")
class CustomerDecisionResource {

    /** What may be decided about a customer. */
    enum Decision {
        /** Another affiliate's from then on. */
        REASSIGN,
        /** Nobody's from then on. */
        RELEASE
    }

    /**
     * A decision to be taken.
     *
     * @param decision left out: reassign
     * @param affiliate who gets the customer; none for a release
     * @param effectiveAt from when on; left out: from now on
     */
    record DecisionRequest(
            @Nullable Decision decision,
            @Nullable UUID affiliate,
            @Nullable Instant effectiveAt,
            @Nullable String reason) {

        private void check() {
            var release = decision == Decision.RELEASE;
            if (release && affiliate != null) {
                throw Refusal.invalid("bad_value", "affiliate", "A released customer is nobody's.");
            }
            if (!release && affiliate == null) {
                throw Refusal.invalid("missing_field", "affiliate", "Say who gets the customer.");
            }
        }
    }

    private final CustomerDecisions decisions;

    CustomerDecisionResource(CustomerDecisions decisions) {
        this.decisions = decisions;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "What was decided about a customer, in that order")
    public Page<CustomerDecisions.Taken> list(UUID id) {
        if (Customer.byId(id).isEmpty()) {
            throw Refusal.notFound();
        }
        return new Page<>(decisions.of(id), null);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Give a customer to another affiliate, or to nobody, from a moment on; what was before stays")
    public CustomerDecisions.Taken decide(UUID id, @NotNull DecisionRequest request) {
        request.check();
        return decisions.decide(id, request.affiliate(), request.effectiveAt(), request.reason());
    }
}
