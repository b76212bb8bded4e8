package io.tributary.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Notifications;
import io.tributary.reporting.LiveEvent.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What moves, as it moves, for pages that are open. Movements are sent to all nodes when their count has committed; each
 * node hands them to its own readers, by tenant and affiliate. A reader that falls behind is cut off and comes again.
 */
@ApplicationScoped
public class LiveFeed {

    private static final String TOPIC = "live";
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    /** Then a browser comes again by itself, and is asked again who it is. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int BUFFER = 256;
    /** NOTIFY carries less than 8,000 bytes; a movement is at most some 330. */
    private static final int MOVES_PER_MESSAGE = 20;

    private static final Set<Kind> FOR_STAFF = Set.of(Kind.CLICKS, Kind.EVENT, Kind.COMMISSION, Kind.REFRESH);
    private static final Set<Kind> FOR_AFFILIATES = Set.of(Kind.CLICKS, Kind.CREDIT, Kind.COMMISSION, Kind.REFRESH);

    private record Reader(@Nullable UUID affiliateId, MultiEmitter<? super LiveEvent> emitter) {

        boolean wants(LiveEvent event) {
            if (affiliateId == null) {
                return FOR_STAFF.contains(event.kind());
            }
            return FOR_AFFILIATES.contains(event.kind())
                    && (event.kind() == Kind.REFRESH || affiliateId.equals(event.affiliateId()));
        }
    }

    private final Map<String, Set<Reader>> readers = new ConcurrentHashMap<>();
    private final Notifications notifications;
    private final ObjectMapper json;
    private final InstantSource clock;

    LiveFeed(Notifications notifications, ObjectMapper json, InstantSource clock) {
        this.notifications = notifications;
        this.json = json;
        this.clock = clock;
        notifications.listen(TOPIC, this::heard);
    }

    /** All that moves in the current tenant, and a heartbeat every five seconds. Ends after a minute; browsers come again. */
    public Multi<LiveEvent> ofTenant() {
        return stream(CurrentTenant.key(), null);
    }

    /** What moves of one affiliate of the current tenant, and a heartbeat every five seconds. Ends after a minute. */
    public Multi<LiveEvent> ofAffiliate(UUID affiliateId) {
        return stream(CurrentTenant.key(), affiliateId);
    }

    /** Tells all nodes, once the running transaction has committed. */
    void publish(List<LiveEvent> moves) {
        if (moves.isEmpty()) {
            return;
        }
        for (int from = 0; from < moves.size(); from += MOVES_PER_MESSAGE) {
            send(moves.subList(from, Math.min(from + MOVES_PER_MESSAGE, moves.size())));
        }
        if (moves.size() >= Span.MOST_TOLD) {
            send(List.of(LiveEvent.sign(Kind.REFRESH, clock.instant())));
        }
    }

    private void send(List<LiveEvent> moves) {
        try {
            notifications.send(TOPIC, CurrentTenant.key() + ' ' + json.writeValueAsString(moves));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Multi<LiveEvent> stream(String tenant, @Nullable UUID affiliateId) {
        var moves = Multi.createFrom()
                .<LiveEvent>emitter(
                        emitter -> {
                            var reader = new Reader(affiliateId, emitter);
                            var all = readers.computeIfAbsent(tenant, key -> ConcurrentHashMap.newKeySet());
                            all.add(reader);
                            emitter.onTermination(() -> all.remove(reader));
                        },
                        BUFFER);
        var heartbeats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> LiveEvent.sign(Kind.HEARTBEAT, clock.instant()));
        return Multi.createBy().merging().streams(moves, heartbeats).select().first(LONGEST);
    }

    private void heard(String payload) {
        if (payload.isEmpty()) {
            var refresh = List.of(LiveEvent.sign(Kind.REFRESH, clock.instant()));
            readers.values().forEach(all -> hand(all, refresh));
            return;
        }
        var space = payload.indexOf(' ');
        var all = readers.getOrDefault(payload.substring(0, space), Set.of());
        if (!all.isEmpty()) {
            hand(all, parse(payload.substring(space + 1)));
        }
    }

    private static void hand(Set<Reader> readers, List<LiveEvent> moves) {
        for (var reader : readers) {
            moves.stream().filter(reader::wants).forEach(reader.emitter()::emit);
        }
    }

    private List<LiveEvent> parse(String moves) {
        try {
            return json.readValue(moves, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a movement that cannot be read", e);
        }
    }
}
