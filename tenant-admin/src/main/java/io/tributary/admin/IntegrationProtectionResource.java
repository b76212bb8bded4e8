package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.guard.Protections;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an integration demands beside its key: signatures, addresses, a limit; and whether it only tests. */
@Path("/api/v1/integrations/{id}")
@Tag(name = "Integrations")
class IntegrationProtectionResource {

    record ProtectionAnswer(
            boolean signed,
            boolean browserOnly,
            boolean testing,
            List<String> addresses,
            @Nullable Integer perMinute,
            @Nullable String secret,
            @Nullable Instant previousSecretExpiresAt,
            int version) {

        static ProtectionAnswer of(Protections.Shown shown) {
            var settings = shown.settings();
            return new ProtectionAnswer(
                    settings.signed(),
                    settings.browserOnly(),
                    settings.testing(),
                    settings.addresses(),
                    settings.perMinute(),
                    shown.secret(),
                    shown.previousSecretUntil(),
                    shown.version());
        }
    }

    private final Protections protections;

    IntegrationProtectionResource(Protections protections) {
        this.protections = protections;
    }

    @GET
    @Path("protection")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "What the integration demands beside its key, and the secret to sign with")
    public ProtectionAnswer get(UUID id) {
        return ProtectionAnswer.of(protections.show(existing(id)));
    }

    @PUT
    @Path("protection")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Demand signatures or addresses, limit the rate, or make it a test integration")
    public ProtectionAnswer put(UUID id, @NotNull ProtectionRequest request) {
        return ProtectionAnswer.of(protections.change(existing(id), request.settings(), request.version()));
    }

    @POST
    @Path("secret-rotations")
    @Idempotent
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "A new signing secret; the one before works for the overlap, by default a week")
    public ProtectionAnswer rotate(UUID id, @Nullable RotationRequest request) {
        return ProtectionAnswer.of(protections.rotate(existing(id), RotationRequest.overlap(request)));
    }

    private static UUID existing(UUID id) {
        return Integration.byId(id).orElseThrow(Refusal::notFound).id();
    }
}
