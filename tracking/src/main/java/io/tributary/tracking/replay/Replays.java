package io.tributary.tracking.replay;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.event.InboundRequestFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Begins replays of many refused requests; they go on by themselves, on whichever node lives. */
@ApplicationScoped
public class Replays {

    private final ReplayQueue queue;
    private final AuditLog audit;
    private final InstantSource clock;

    Replays(ReplayQueue queue, AuditLog audit, InstantSource clock) {
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins to send all that match and have not been stored since, oldest first. What is refused from now on is not
     * among them.
     *
     * @throws Refusal nothing_to_replay
     */
    @Transactional
    public Replay begin(InboundRequestFilter filter) {
        var total = filter.countReplayable();
        if (total == 0) {
            throw Refusal.conflict(
                    "nothing_to_replay", "Nothing that matches can be replayed, or all of it is stored already.");
        }
        var newest = InboundRequestFilter.ALL.list(null, 1).getFirst().id();
        var replay = new Replay(filter, CurrentActor.get().name(), total, newest, clock.instant());
        replay.persistAndFlush();
        queue.put(replay.id());
        audit.record("inbound_replay.begun", "inbound_replay", replay.id().toString(), null, null, filter);
        return replay;
    }
}
