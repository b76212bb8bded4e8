package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Page;
import io.tributary.program.Program;
import io.tributary.program.Window;
import io.tributary.tracking.attribution.Evidence;
import io.tributary.tracking.policy.AttributionRules;
import io.tributary.tracking.policy.AttributionSettings;
import io.tributary.tracking.policy.AttributionTerms;
import io.tributary.tracking.policy.Cap;
import io.tributary.tracking.policy.ClickModel;
import io.tributary.tracking.policy.Treatment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a program decides whose an event is. */
@Path("/api/v1/programs/{program}/attribution")
@Tag(name = "Programs")
class AttributionResource {

    /**
     * New rules: what is not said keeps its value, minimum_click_age and new_customer_field too, which "" takes away.
     *
     * @param validFrom since when they count; left out: from now on, or since ever where nothing was reported yet
     * @param version number of the rules that the caller has seen; left out: whatever there is
     */
    record AttributionRequest(
            @Nullable ClickModel model,
            @Nullable List<Evidence> evidence,
            @Nullable Set<Evidence> bindBy,
            @Nullable Map<String, Window> eventWindows,
            @Nullable String minimumClickAge,
            @Nullable Treatment tooFast,
            @Nullable Treatment selfReferral,
            @Nullable Treatment sameAddress,
            @Nullable Treatment existingCustomers,
            @Nullable String newCustomerField,
            @Nullable List<Cap> caps,
            @Nullable Instant validFrom,
            @Nullable String reason,
            @Nullable Integer version) {

        AttributionTerms over(AttributionTerms terms) {
            return new AttributionTerms(
                    model == null ? terms.model() : model,
                    evidence == null ? terms.evidence() : evidence,
                    bindBy == null ? terms.bindBy() : bindBy,
                    eventWindows == null ? terms.eventWindows() : eventWindows,
                    minimumClickAge == null ? terms.minimumClickAge() : age(minimumClickAge),
                    tooFast == null ? terms.tooFast() : tooFast,
                    selfReferral == null ? terms.selfReferral() : selfReferral,
                    sameAddress == null ? terms.sameAddress() : sameAddress,
                    existingCustomers == null ? terms.existingCustomers() : existingCustomers,
                    newCustomerField == null ? terms.newCustomerField() : newCustomerField,
                    caps == null ? terms.caps() : caps);
        }

        private static @Nullable Window age(String said) {
            return said.isEmpty() ? null : Window.parse(said, "minimum_click_age");
        }
    }

    /** @param version number of these rules within the program, from 1 */
    record AttributionAnswer(
            int version,
            Instant validFrom,
            Window clickWindow,
            Window customerWindow,
            ClickModel model,
            List<Evidence> evidence,
            Set<Evidence> bindBy,
            Map<String, Window> eventWindows,
            @Nullable Window minimumClickAge,
            Treatment tooFast,
            Treatment selfReferral,
            Treatment sameAddress,
            Treatment existingCustomers,
            @Nullable String newCustomerField,
            List<Cap> caps) {

        static AttributionAnswer of(AttributionRules rules) {
            var terms = rules.terms();
            return new AttributionAnswer(
                    rules.number(),
                    rules.validFrom(),
                    rules.clickWindow(),
                    rules.customerWindow(),
                    terms.model(),
                    terms.evidence(),
                    terms.bindBy(),
                    terms.eventWindows(),
                    terms.minimumClickAge(),
                    terms.tooFast(),
                    terms.selfReferral(),
                    terms.sameAddress(),
                    terms.existingCustomers(),
                    terms.newCustomerField(),
                    terms.caps());
        }
    }

    private final AttributionSettings settings;

    AttributionResource(AttributionSettings settings) {
        this.settings = settings;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "The rules by which a program gives credit, as they were last said")
    public AttributionAnswer get(String program) {
        return AttributionAnswer.of(settings.of(Program.named(program)).latest());
    }

    @GET
    @Path("versions")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "Every version of the rules, in the order in which they take effect")
    public Page<AttributionAnswer> versions(String program) {
        var versions = settings.of(Program.named(program)).versions();
        return new Page<>(versions.stream().map(AttributionAnswer::of).toList(), null);
    }

    @PUT
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Say anew how a program gives credit for what happens from a moment on")
    public AttributionAnswer put(String program, @NotNull AttributionRequest request) {
        var owner = Program.named(program);
        var terms = request.over(settings.of(owner).latest().terms());
        return AttributionAnswer.of(
                settings.change(owner, terms, request.validFrom(), request.reason(), request.version()));
    }
}
