package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Input;
import io.tributary.kernel.Money;
import io.tributary.payouts.PayoutSetting;
import io.tributary.payouts.PayoutSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** From which amount on affiliates are paid. */
@Path("/api/v1/payout-settings/{currency}")
@Tag(name = "Payouts")
class PayoutSettingResource {

    record PayoutSettingRequest(
            @NotNull Money threshold, @Nullable Money fourEyesAbove) {}

    /** What is less than the threshold rolls over; above the other limit two persons must agree. */
    record PayoutSettingAnswer(Money threshold, @Nullable Money fourEyesAbove) {

        static PayoutSettingAnswer of(PayoutSetting setting) {
            return new PayoutSettingAnswer(
                    setting.threshold(), setting.fourEyesAbove().orElse(null));
        }
    }

    private final PayoutSettings settings;

    PayoutSettingResource(PayoutSettings settings) {
        this.settings = settings;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "The setting for a currency; by default 50 of it, and one person approves")
    public PayoutSettingAnswer get(String currency) {
        return PayoutSettingAnswer.of(PayoutSetting.of(Input.currency(currency, "currency")));
    }

    @PUT
    @RolesAllowed(Capability.ADMIN)
    @Operation(summary = "Change the setting for a currency; payouts that were made already keep theirs")
    public PayoutSettingAnswer put(String currency, @Valid @NotNull PayoutSettingRequest request) {
        var terms = settings.change(
                Input.currency(currency, "currency"),
                request.threshold(),
                Optional.ofNullable(request.fourEyesAbove()));
        return PayoutSettingAnswer.of(terms);
    }
}
