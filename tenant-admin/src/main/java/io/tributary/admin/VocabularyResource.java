package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.dialect.Dialect;
import io.tributary.tracking.dialect.Vocabulary;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.event.Vocabularies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the server of an integration speaks: another tracker's postbacks, and words of its own. */
@Path("/api/v1/integrations/{id}/vocabulary")
@Tag(name = "Integrations")
class VocabularyResource {

    /**
     * A vocabulary.
     *
     * @param parameters the server's names → ours
     * @param events the server's words for events → keys of event types
     * @param defaultEvent the event type that is meant where none is named
     */
    record VocabularyRequest(
            @NotNull Dialect dialect,
            @Nullable Map<String, String> parameters,
            @Nullable Map<String, String> events,
            @Nullable String defaultEvent) {

        Vocabulary vocabulary() {
            return new Vocabulary(
                    dialect,
                    Objects.requireNonNullElse(parameters, Map.of()),
                    Objects.requireNonNullElse(events, Map.of()),
                    defaultEvent);
        }
    }

    private final Vocabularies vocabularies;

    VocabularyResource(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "How the server of an integration speaks")
    public Vocabulary get(UUID id) {
        return vocabularies.of(
                Integration.byId(id).orElseThrow(Refusal::notFound).id());
    }

    @PUT
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Say how the server of an integration speaks")
    public Vocabulary put(UUID id, @Valid @NotNull VocabularyRequest request) {
        return vocabularies.set(id, request.vocabulary());
    }
}
