package io.tributary.tracking.replay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Jobs;
import io.tributary.kernel.Pulse;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.event.InboundRequests;
import io.tributary.tracking.event.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends what replays have left, a few hundred requests of each in turn, so that no tenant waits for a long one. */
@ApplicationScoped
class ReplayWorker {

    private static final int AT_ONCE = 200;

    private final ReplayQueue queue;
    private final InboundRequests requests;
    private final AuditLog audit;
    private final Jobs jobs;
    private final InstantSource clock;
    private @Nullable Pulse pulse;

    ReplayWorker(ReplayQueue queue, InboundRequests requests, AuditLog audit, Jobs jobs, InstantSource clock) {
        this.queue = queue;
        this.requests = requests;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        pulse = Pulse.start("replays", Duration.ofSeconds(1), this::work);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (pulse != null) {
            pulse.close();
        }
    }

    private void work() {
        jobs.forEachTenantWithRows(
                ReplayQueue.TABLE,
                tenant -> jobs.once("tracking.replays", () -> queue.waiting().forEach(this::goOn)));
    }

    private void goOn(UUID id) {
        var next = QuarkusTransaction.requiringNew().call(() -> {
            var replay = Replay.existing(id);
            return replay.filter().replayable(replay.position(), replay.lastId(), AT_ONCE);
        });
        var answers = new ArrayList<Receipt.Status>();
        for (var request : next) {
            answers.add(send(request));
        }
        QuarkusTransaction.requiringNew().run(() -> moved(id, next, answers));
        if (pulse != null) {
            pulse.signal();
        }
    }

    private void moved(UUID id, List<UUID> sent, List<Receipt.Status> answers) {
        var replay = Replay.existing(id);
        if (sent.isEmpty()) {
            replay.end(clock.instant());
            queue.remove(id);
            audit.record("inbound_replay.ended", "inbound_replay", id.toString(), null, null, replay.accepted());
        } else {
            replay.moved(sent.getLast(), answers);
        }
    }

    /** What it is answered now. An outage ends this turn; the next one begins where the last whole turn ended. */
    private Receipt.Status send(UUID request) {
        try {
            return requests.again(request).status();
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.UNAVAILABLE) {
                throw refused;
            }
            return Receipt.Status.REJECTED;
        }
    }
}
