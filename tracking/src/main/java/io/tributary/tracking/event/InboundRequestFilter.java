package io.tributary.tracking.event;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which inbound requests to list; what is null does not matter. */
public record InboundRequestFilter(
        InboundRequest.@Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable UUID integrationId) {

    public static final InboundRequestFilter ALL = new InboundRequestFilter(null, null, null);

    /** Newest first, beginning after the given one (null: with the newest). */
    public List<InboundRequest> list(@Nullable UUID after, int limit) {
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        var parameters = new Parameters();
        if (outcome != null) {
            conditions.add("outcome = :outcome");
            parameters.and("outcome", outcome);
        }
        if (reason != null) {
            conditions.add("reason = :reason");
            parameters.and("reason", reason);
        }
        if (integrationId != null) {
            conditions.add("integrationId = :integration");
            parameters.and("integration", integrationId);
        }
        if (after != null) {
            conditions.add("id < :after");
            parameters.and("after", after);
        }
        return InboundRequest.<InboundRequest>find(String.join(" and ", conditions) + " order by id desc", parameters)
                .page(0, limit)
                .list();
    }
}
