package io.tributary.tracking.inbound;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of the log to list; what is null does not matter.
 *
 * @param failed only what its sender has to repair
 * @param from of when it was received, inclusive
 * @param to of when it was received, exclusive
 * @param text that stands anywhere in what came, whatever its case
 */
public record InboundFilter(
        @Nullable UUID integrationId,
        @Nullable UUID programId,
        @Nullable Outcome outcome,
        boolean failed,
        @Nullable String reason,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {

    private static final List<Outcome> WELL = List.of(Outcome.ACCEPTED, Outcome.DUPLICATE, Outcome.TEST);

    /** Newest first, beginning after the given one (null: with the newest). */
    public List<InboundEntry> list(@Nullable UUID after, int limit) {
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        var parameters = new Parameters();
        add(conditions, parameters, "integrationId =", "integration", integrationId);
        add(conditions, parameters, "programId =", "program", programId);
        add(conditions, parameters, "outcome =", "outcome", outcome);
        add(conditions, parameters, "reason =", "reason", reason);
        add(conditions, parameters, "receivedAt >=", "from", from);
        add(conditions, parameters, "receivedAt <", "to", to);
        add(conditions, parameters, "id <", "after", after);
        if (failed) {
            conditions.add("outcome not in :well");
            parameters.and("well", WELL);
        }
        if (text != null) {
            // What was refused is kept in the quarantine only.
            conditions.add("(lower(raw) like :text escape '!' or externalId = :exact"
                    + " or requestId in (select id from InboundRequest where lower(raw) like :text escape '!'))");
            parameters.and("text", '%' + escaped(text) + '%').and("exact", text);
        }
        return InboundEntry.<InboundEntry>find(String.join(" and ", conditions) + " order by id desc", parameters)
                .page(0, limit)
                .list();
    }

    private static void add(
            List<String> conditions, Parameters parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition + " :" + name);
            parameters.and(name, value);
        }
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
