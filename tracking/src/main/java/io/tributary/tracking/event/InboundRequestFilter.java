package io.tributary.tracking.event;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which inbound requests to list; what is null does not matter.
 *
 * @param programId of its integration
 * @param from of when it was received, inclusive
 * @param to of when it was received, exclusive
 * @param text that stands anywhere in what came, whatever its case
 */
public record InboundRequestFilter(
        InboundRequest.@Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable UUID integrationId,
        @Nullable UUID programId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {

    public static final InboundRequestFilter ALL = new InboundRequestFilter(null, null, null);

    private static final String REPLAYABLE = "outcome <> 'TEST' and (outcome <> 'DENIED' or reason = 'rate_limited')"
            + " and raw <> '' and coalesce(replayStatus, '') not in ('accepted', 'duplicate')";

    public InboundRequestFilter(
            InboundRequest.@Nullable Outcome outcome, @Nullable String reason, @Nullable UUID integrationId) {
        this(outcome, reason, integrationId, null, null, null, null);
    }

    private record Conditions(List<String> all, Parameters parameters) {

        void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                all.add(condition);
                parameters.and(name, value);
            }
        }

        String text() {
            return String.join(" and ", all);
        }
    }

    /** Newest first, beginning after the given one (null: with the newest). */
    public List<InboundRequest> list(@Nullable UUID after, int limit) {
        var conditions = conditions();
        conditions.add("id < :after", "after", after);
        return InboundRequest.<InboundRequest>find(conditions.text() + " order by id desc", conditions.parameters())
                .page(0, limit)
                .list();
    }

    /** How many can be replayed and have not been stored by a replay yet. */
    public long countReplayable() {
        var conditions = replayable();
        return InboundRequest.count(conditions.text(), conditions.parameters());
    }

    /**
     * Those of {@link #countReplayable}, oldest first.
     *
     * @param after begins behind this one; null: with the oldest
     * @param last ends with this one; null: with the newest
     */
    public List<UUID> replayable(@Nullable UUID after, @Nullable UUID last, int limit) {
        var conditions = replayable();
        conditions.add("id > :after", "after", after);
        conditions.add("id <= :last", "last", last);
        return InboundRequest.<InboundRequest>find(conditions.text() + " order by id", conditions.parameters())
                .page(0, limit)
                .list()
                .stream()
                .map(InboundRequest::id)
                .toList();
    }

    private Conditions replayable() {
        var conditions = conditions();
        conditions.all().add(REPLAYABLE);
        return conditions;
    }

    private Conditions conditions() {
        var conditions = new Conditions(new ArrayList<>(List.of("1 = 1")), new Parameters());
        conditions.add("outcome = :outcome", "outcome", outcome);
        conditions.add("reason = :reason", "reason", reason);
        conditions.add("integrationId = :integration", "integration", integrationId);
        conditions.add("programId = :program", "program", programId);
        conditions.add("receivedAt >= :from", "from", from);
        conditions.add("receivedAt < :to", "to", to);
        conditions.add("lower(raw) like :text escape '!'", "text", text == null ? null : '%' + escaped(text) + '%');
        return conditions;
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
