package io.tributary.admin;

import io.tributary.commissions.Rated;
import io.tributary.commissions.Rater;
import io.tributary.commissions.RatingFailures;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the rating of customers goes. */
@Path("/api/v1/ratings")
@Tag(name = "Commissions")
class RatingResource {

    private final Rater rater;
    private final RatingFailures failures;

    RatingResource(Rater rater, RatingFailures failures) {
        this.rater = rater;
        this.failures = failures;
    }

    @GET
    @Path("{customer}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "What a customer has earned whom by now, and what is withheld, why, and how far it has come")
    public Rated get(UUID customer) {
        return rater.explain(customer).orElseThrow(Refusal::notFound);
    }

    @GET
    @Path("failures")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "Customers who cannot be rated at present, the latest first; they are tried again")
    public Page<RatingFailures.Failure> failures(
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit) {
        return new Page<>(failures.list(Page.limit(limit)), null);
    }
}
