package io.tributary.postbacks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.Jobs;
import io.tributary.kernel.Pulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Sends the alerts that are due, on one node; there are few. No transaction is open while the other side thinks. */
@ApplicationScoped
class AlertSender {

    private final AlertQueue queue;
    private final Caller caller;
    private final Signing signing;
    private final PostbackSettings settings;
    private final ObjectMapper json;
    private final Jobs jobs;
    private final InstantSource clock;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private @Nullable Pulse pulse;

    AlertSender(
            AlertQueue queue,
            Caller caller,
            Signing signing,
            PostbackSettings settings,
            ObjectMapper json,
            Jobs jobs,
            InstantSource clock) {
        this.queue = queue;
        this.caller = caller;
        this.signing = signing;
        this.settings = settings;
        this.json = json;
        this.jobs = jobs;
        this.clock = clock;
    }

    private record Task(Alert alert, Optional<AlertEndpoint> endpoint) {}

    private record Body(String type, String timestamp, Map<String, String> data) {}

    void start(@Observes StartupEvent started) {
        pulse = Pulse.start("alerts", Duration.ofSeconds(1), this::send);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pulse != null) {
            pulse.close();
        }
    }

    private void send() {
        jobs.forEachTenantWithRows(
                AlertQueue.TABLE,
                tenant -> jobs.once(
                        "postbacks.alerts", () -> queue.due(clock.instant()).forEach(this::send)));
    }

    private void send(UUID id) {
        var task = QuarkusTransaction.requiringNew().call(() -> new Task(Alert.existing(id), AlertEndpoint.find()));
        if (task.endpoint().isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> end(Alert.existing(id), Alert.Status.EXHAUSTED));
            return;
        }
        var answer = caller.call(call(task.alert(), task.endpoint().get()));
        QuarkusTransaction.requiringNew().run(() -> record(Alert.existing(id), answer));
    }

    private Call call(Alert alert, AlertEndpoint endpoint) {
        var template = UrlTemplate.of(endpoint.url(), settings.trusted());
        long seconds = clock.instant().getEpochSecond();
        var body = body(alert);
        return new Call(
                "POST",
                template.secure(),
                template.host(),
                template.port(),
                template.target(),
                Map.of(
                        "User-Agent", "Tributary",
                        "Content-Type", "application/json",
                        "webhook-id", alert.id().toString(),
                        "webhook-timestamp", String.valueOf(seconds),
                        "webhook-signature", signing.webhook(endpoint.id(), alert.id(), seconds, body)),
                body);
    }

    private String body(Alert alert) {
        try {
            return json.writeValueAsString(
                    new Body(alert.type(), alert.createdAt().toString(), alert.data()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void record(Alert alert, Answer answer) {
        alert.tried(answer);
        if (answer.delivered()) {
            end(alert, Alert.Status.DELIVERED);
        } else {
            Schedule.next(alert.tries(), answer.overloaded(), answer.retryAfter(), random)
                    .ifPresentOrElse(
                            wait -> alert.postpone(clock.instant().plus(wait)),
                            () -> end(alert, Alert.Status.EXHAUSTED));
        }
    }

    private void end(Alert alert, Alert.Status how) {
        alert.end(how);
        queue.remove(alert.id());
    }
}
