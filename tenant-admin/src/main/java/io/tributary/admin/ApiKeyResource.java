package io.tributary.admin;

import io.tributary.identity.ApiKey;
import io.tributary.identity.ApiKeys;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Input;
import io.tributary.kernel.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The keys of the tenant's machines. */
@Path("/api/v1/api-keys")
@RolesAllowed(Capability.ADMIN)
@Tag(name = "API keys")
class ApiKeyResource {

    /**
     * A key to be.
     *
     * @param capabilities view, manage, finance, admin, report
     */
    record ApiKeyRequest(@Nullable String name, @NotNull Set<String> capabilities) {}

    /** A new key; {@code key} is what is sent as bearer, shown this once. */
    record CreatedApiKey(UUID id, String name, Set<String> capabilities, Instant createdAt, String key) {}

    record ApiKeyAnswer(
            UUID id,
            String name,
            String hint,
            Set<String> capabilities,
            String createdBy,
            Instant createdAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {

        static ApiKeyAnswer of(ApiKey key) {
            return new ApiKeyAnswer(
                    key.id(),
                    key.name(),
                    key.hint(),
                    key.capabilities(),
                    key.createdBy(),
                    key.createdAt(),
                    key.usedAt().orElse(null),
                    key.revokedAt().orElse(null));
        }
    }

    private final ApiKeys keys;

    ApiKeyResource(ApiKeys keys) {
        this.keys = keys;
    }

    @GET
    @Operation(summary = "List the latest 200 keys, revoked ones included")
    public Page<ApiKeyAnswer> list() {
        return new Page<>(ApiKey.ofTenant().stream().map(ApiKeyAnswer::of).toList(), null);
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Create a key; the answer shows it, this once. Two keys of one name live at a time")
    public CreatedApiKey create(@NotNull ApiKeyRequest wanted) {
        var issued = keys.issue(Input.name(wanted.name(), "name"), wanted.capabilities(), null);
        var key = issued.key();
        return new CreatedApiKey(key.id(), key.name(), key.capabilities(), key.createdAt(), issued.secret());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a key, at once and for ever")
    public void revoke(UUID id) {
        keys.revoke(id);
    }
}
