package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.program.Program;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.event.Integrations;
import io.tributary.tracking.event.Receipt;
import io.tributary.tracking.event.TestReports;
import io.tributary.tracking.guard.ProtectionSettings;
import io.tributary.tracking.guard.Protections;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The servers that report events, and their keys. */
@Path("/api/v1/integrations")
@Tag(name = "Integrations")
class IntegrationResource {

    record IntegrationRequest(
            @NotBlank String program,
            @NotBlank String name,
            @Nullable ProtectionRequest protection) {}

    /** What a test says beside the minimum; nothing: a sample of the program's first event type. */
    record TestRequest(@Nullable String event, @Nullable Map<String, String> parameters) {}

    record IntegrationAnswer(
            UUID id,
            String program,
            String name,
            Integration.Status status,
            Instant createdAt,
            @Nullable Instant previousKeyExpiresAt) {}

    /**
     * With the key in the open: what a server needs to report.
     *
     * @param secret to sign with; null where no protection was set up
     */
    record KeyedAnswer(
            UUID id,
            String program,
            String name,
            Integration.Status status,
            String key,
            String postbackUrl,
            @Nullable Instant previousKeyExpiresAt,
            @Nullable String secret) {}

    private final Integrations integrations;
    private final Protections protections;
    private final TestReports tests;
    private final Cursor cursors;

    IntegrationResource(Integrations integrations, Protections protections, TestReports tests, Cursor cursors) {
        this.integrations = integrations;
        this.protections = protections;
        this.tests = tests;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List integrations, newest first")
    public Page<IntegrationAnswer> list(
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = Integration.page(after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, integration -> integration.id().toString())
                .map(IntegrationResource::answer);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "One integration")
    public IntegrationAnswer get(UUID id) {
        return answer(Integration.byId(id).orElseThrow(Refusal::notFound));
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Let a server report; the answer holds its key")
    public KeyedAnswer create(@Valid @NotNull IntegrationRequest request) {
        var program = Program.byKey(request.program())
                .orElseThrow(() -> Refusal.invalid("unknown_program", "program", "There is no program of that key."));
        var settings = request.protection() == null
                ? ProtectionSettings.NONE
                : request.protection().settings();
        return answer(integrations.create(program, request.name(), settings));
    }

    @POST
    @Path("{id}/rotations")
    @Idempotent
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "A new key; the one before works for the overlap, by default a week")
    public KeyedAnswer rotate(UUID id, @Nullable RotationRequest request) {
        return answer(integrations.rotate(id, RotationRequest.overlap(request)));
    }

    @POST
    @Path("{id}/revocation")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Refuse its keys from now on")
    public IntegrationAnswer revoke(UUID id) {
        return answer(integrations.revoke(id));
    }

    @POST
    @Path("{id}/test-events")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Send a test through the integration's door and see its receipt; it never counts")
    public Receipt test(UUID id, @Nullable TestRequest request) {
        return request == null
                ? tests.send(id, null, Map.of())
                : tests.send(id, request.event(), Objects.requireNonNullElse(request.parameters(), Map.of()));
    }

    private static IntegrationAnswer answer(Integration integration) {
        return new IntegrationAnswer(
                integration.id(),
                program(integration),
                integration.name(),
                integration.status(),
                integration.createdAt(),
                integration.previousExpiresAt());
    }

    private KeyedAnswer answer(Integrations.Keyed keyed) {
        var integration = keyed.integration();
        return new KeyedAnswer(
                integration.id(),
                program(integration),
                integration.name(),
                integration.status(),
                keyed.key(),
                integrations.postbackUrl(integration),
                integration.previousExpiresAt(),
                protections.show(integration.id()).secret());
    }

    private static String program(Integration integration) {
        return Program.byId(integration.programId()).orElseThrow().key();
    }
}
