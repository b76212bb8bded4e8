package io.tributary.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.event.Integrations;
import io.tributary.tracking.event.WebhookReports;
import io.tributary.tracking.webhook.Preset;
import io.tributary.tracking.webhook.Rule;
import io.tributary.tracking.webhook.Sender;
import io.tributary.tracking.webhook.Webhook;
import io.tributary.tracking.webhook.Webhooks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an integration makes of another system's webhooks. */
@Path("/api/v1/integrations/{id}/webhook")
@Tag(name = "Integrations")
class WebhookSettingResource {

    /**
     * What the operator says.
     *
     * @param secret with which the sender signs; left out: as it was
     * @param sample a body to try the rules out with
     */
    record WebhookRequest(
            @NotNull Sender sender,
            @Nullable String secret,
            @NotNull List<Rule> rules,
            @Nullable String sample) {}

    /**
     * Rules of a well-known sender to start from.
     *
     * @param event the event type of a payment
     */
    record PresetRequest(
            @NotNull Preset preset,
            @NotNull String event,
            @Nullable String secret) {}

    /** Rules and a body to try out. */
    record PreviewRequest(
            @Nullable List<Rule> rules, @NotNull String body) {}

    /** The secret is never shown again. */
    record WebhookAnswer(String url, Sender sender, List<Rule> rules, String sample) {}

    private final Webhooks webhooks;
    private final WebhookReports reports;
    private final Integrations integrations;

    WebhookSettingResource(Webhooks webhooks, WebhookReports reports, Integrations integrations) {
        this.webhooks = webhooks;
        this.reports = reports;
        this.integrations = integrations;
    }

    @GET
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "What an integration makes of webhooks, and the address to send them to")
    public WebhookAnswer get(UUID id) {
        var integration = existing(id);
        return Webhook.of(id)
                .map(webhook -> answer(integration, webhook))
                .orElseGet(() -> new WebhookAnswer(integrations.webhookUrl(integration), Sender.ANY, List.of(), ""));
    }

    @PUT
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Say what an integration makes of webhooks")
    public WebhookAnswer put(UUID id, @Valid @NotNull WebhookRequest request) {
        var change = new Webhooks.Change(
                request.sender(), request.secret(), request.rules(), Objects.requireNonNullElse(request.sample(), ""));
        var integration = existing(id);
        return answer(integration, webhooks.set(id, change));
    }

    @POST
    @Path("preset")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Take over the rules of a well-known sender")
    public WebhookAnswer preset(UUID id, @Valid @NotNull PresetRequest request) {
        var change = new Webhooks.Change(
                request.preset().sender(), request.secret(), request.preset().rules(request.event()), "");
        var integration = existing(id);
        return answer(integration, webhooks.set(id, change));
    }

    @POST
    @Path("preview")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Try rules out with a body; nothing is stored")
    public List<WebhookReports.Preview> preview(UUID id, @Valid @NotNull PreviewRequest request) {
        var integration = existing(id);
        var rules = request.rules() != null
                ? request.rules()
                : Webhook.of(id).map(Webhook::rules).orElse(List.of());
        try {
            return reports.preview(integration.id(), rules, request.body());
        } catch (JsonProcessingException unreadable) {
            throw Refusal.invalid("malformed", "body", "The body is not JSON.");
        }
    }

    private WebhookAnswer answer(Integration integration, Webhook webhook) {
        return new WebhookAnswer(
                integrations.webhookUrl(integration), webhook.sender(), webhook.rules(), webhook.sample());
    }

    private static Integration existing(UUID id) {
        return Integration.byId(id).orElseThrow(Refusal::notFound);
    }
}
