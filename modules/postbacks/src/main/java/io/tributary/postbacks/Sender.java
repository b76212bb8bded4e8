package io.tributary.postbacks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Sends one delivery once and keeps what came of it. No transaction is open while the other side makes up its mind; what
 * is reported under a lease that somebody else holds by then is dropped, for the other one reports as well.
 */
@ApplicationScoped
class Sender {

    private final DeliveryQueue queue;
    private final Postbacks postbacks;
    private final Caller caller;
    private final Signing signing;
    private final PostbackSettings settings;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Sender(
            DeliveryQueue queue,
            Postbacks postbacks,
            Caller caller,
            Signing signing,
            PostbackSettings settings,
            ObjectMapper json,
            InstantSource clock) {
        this.queue = queue;
        this.postbacks = postbacks;
        this.caller = caller;
        this.signing = signing;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    private record Task(Postback postback, PostbackDelivery delivery) {}

    /** Returns whether the host showed that it is well; so it is taken to be where it was not called. */
    boolean send(Lease lease) {
        var task = QuarkusTransaction.requiringNew().call(() -> task(lease));
        if (!task.postback().isActive()) {
            QuarkusTransaction.requiringNew().run(() -> stop(lease));
            return true;
        }
        var startedAt = clock.instant();
        var template = UrlTemplate.of(task.postback().url(), settings.trusted());
        var call = call(task, template, startedAt.getEpochSecond());
        var answer = caller.call(call);
        var attempt = new DeliveryAttempt(
                lease.deliveryId(), call.method(), template.address(call.target()), answer, startedAt);
        QuarkusTransaction.requiringNew().run(() -> record(lease, attempt, answer));
        return answer.healthy();
    }

    private static Task task(Lease lease) {
        var delivery = PostbackDelivery.existing(lease.deliveryId());
        return new Task(Postback.existing(delivery.postbackId()), delivery);
    }

    private Call call(Task task, UrlTemplate template, long seconds) {
        var postback = task.postback();
        var values = new EnumMap<Macro, String>(Macro.class);
        task.delivery()
                .content()
                .forEach((word, value) -> Macro.named(word).ifPresent(macro -> values.put(macro, value)));
        values.put(Macro.TS, String.valueOf(seconds));
        values.put(Macro.SIG, signing.target(postback.id(), seconds, template.fill(values)));
        var headers = new HashMap<>(Map.of("User-Agent", "Tributary"));
        var body = "";
        if (postback.method() == Postback.Method.JSON) {
            body = body(task.delivery());
            headers.put("Content-Type", "application/json");
            headers.put("webhook-id", task.delivery().id().toString());
            headers.put("webhook-timestamp", String.valueOf(seconds));
            headers.put(
                    "webhook-signature",
                    signing.webhook(postback.id(), task.delivery().id(), seconds, body));
        }
        return new Call(
                postback.method() == Postback.Method.GET ? "GET" : "POST",
                template.secure(),
                template.host(),
                template.port(),
                template.fill(values),
                headers,
                body);
    }

    private String body(PostbackDelivery delivery) {
        try {
            return json.writeValueAsString(delivery.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void record(Lease lease, DeliveryAttempt attempt, Answer answer) {
        var now = clock.instant();
        if (answer.delivered()) {
            finish(lease, attempt, PostbackDelivery.Status.DELIVERED, now);
        } else if (answer.gone()) {
            finish(lease, attempt, PostbackDelivery.Status.STOPPED, now);
            postbacks.disable(PostbackDelivery.existing(lease.deliveryId()).postbackId(), "gone");
        } else {
            var wait = Schedule.next(lease.tries() + 1, answer.overloaded(), answer.retryAfter(), random);
            if (wait.isEmpty()) {
                finish(lease, attempt, PostbackDelivery.Status.EXHAUSTED, now);
            } else if (queue.postpone(lease, now.plus(wait.get()))) {
                attempt.persist();
            }
        }
    }

    private void finish(Lease lease, DeliveryAttempt attempt, PostbackDelivery.Status status, Instant now) {
        if (queue.finish(lease)) {
            attempt.persist();
            PostbackDelivery.existing(lease.deliveryId()).end(status, now);
        }
    }

    private void stop(Lease lease) {
        if (queue.finish(lease)) {
            PostbackDelivery.existing(lease.deliveryId()).end(PostbackDelivery.Status.STOPPED, clock.instant());
        }
    }
}
