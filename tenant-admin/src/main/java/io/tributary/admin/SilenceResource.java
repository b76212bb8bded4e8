package io.tributary.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.postbacks.Alert;
import io.tributary.postbacks.AlertEndpoint;
import io.tributary.postbacks.Alerts;
import io.tributary.tracking.silence.SilenceAlarm;
import io.tributary.tracking.silence.SilenceTerms;
import io.tributary.tracking.silence.Silences;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Sources of events that fell silent, and who is told. */
@Path("/api/v1/silence")
@Tag(name = "Silence alarm")
class SilenceResource {

    private static final int LATEST = 50;

    /** What is left out is set back to what is usual; the webhook to none. */
    record SettingsRequest(
            @Nullable Boolean enabled,
            @Nullable Integer missed,
            @Nullable List<@NotNull String> mails,
            @Nullable List<@NotNull UUID> muted,
            @Nullable String webhookUrl) {

        SilenceTerms terms() {
            var usual = SilenceTerms.USUAL;
            return new SilenceTerms(
                    Objects.requireNonNullElse(enabled, usual.enabled()),
                    Objects.requireNonNullElse(missed, usual.missed()),
                    Objects.requireNonNullElse(mails, usual.mails()),
                    Objects.requireNonNullElse(muted, usual.muted()));
        }
    }

    record SettingsAnswer(
            boolean enabled,
            int missed,
            List<String> mails,
            List<UUID> muted,
            @Nullable String webhookUrl) {}

    /** What the webhook's receiver checks signatures with; null while there is no webhook. */
    record AlertSecretAnswer(@Nullable String secret) {}

    record AlarmAnswer(
            UUID id,
            UUID source,
            String name,
            Instant lastAt,
            Instant dueAt,
            Instant raisedAt,
            @Nullable Instant heardAt) {

        static AlarmAnswer of(SilenceAlarm alarm) {
            return new AlarmAnswer(
                    alarm.id(),
                    alarm.sourceId(),
                    alarm.source(),
                    alarm.lastAt(),
                    alarm.dueAt(),
                    alarm.raisedAt(),
                    alarm.heardAt());
        }
    }

    record AlertAnswer(
            UUID id,
            String type,
            Map<String, String> data,
            Alert.Status status,
            int tries,
            @Nullable Integer answer,
            @Nullable String error,
            Instant createdAt) {

        static AlertAnswer of(Alert alert) {
            return new AlertAnswer(
                    alert.id(),
                    alert.type(),
                    alert.data(),
                    alert.status(),
                    alert.tries(),
                    alert.answer(),
                    alert.error(),
                    alert.createdAt());
        }
    }

    private final Silences silences;
    private final Alerts alerts;
    private final Cursor cursors;

    SilenceResource(Silences silences, Alerts alerts, Cursor cursors) {
        this.silences = silences;
        this.alerts = alerts;
        this.cursors = cursors;
    }

    @GET
    @Path("sources")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "Who was heard in the last thirty days, and when each would be missed")
    public List<Silences.Source> sources() {
        return silences.sources();
    }

    @GET
    @Path("alarms")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List alarms, the latest first; one without heard_at is still silent")
    public Page<AlarmAnswer> alarms(
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = SilenceAlarm.list(after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, alarm -> alarm.id().toString()).map(AlarmAnswer::of);
    }

    @GET
    @Path("alerts")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "The latest alerts to the webhook, and how far they are")
    public List<AlertAnswer> alerts() {
        return Alert.latest(LATEST).stream().map(AlertAnswer::of).toList();
    }

    @POST
    @Path("alerts/tests")
    @ResponseStatus(202)
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Send a test alert to the webhook")
    public void test() {
        alerts.send("test", Map.of("message", "This is a test."));
    }

    @GET
    @Path("settings")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "When a silence is told, and to whom")
    public SettingsAnswer settings() {
        var terms = silences.terms();
        return new SettingsAnswer(
                terms.enabled(),
                terms.missed(),
                terms.mails(),
                terms.muted(),
                AlertEndpoint.find().map(AlertEndpoint::url).orElse(null));
    }

    @PUT
    @Path("settings")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Change when a silence is told, and to whom")
    public SettingsAnswer change(@Valid @NotNull SettingsRequest request) {
        QuarkusTransaction.requiringNew().run(() -> {
            silences.change(request.terms());
            alerts.sendTo(request.webhookUrl());
        });
        return settings();
    }

    @GET
    @Path("settings/secret")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "The secret of the webhook's signatures")
    public AlertSecretAnswer secret() {
        return new AlertSecretAnswer(alerts.secret());
    }
}
