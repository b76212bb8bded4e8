package io.tributary.tracking.click;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which clicks to list; what is null does not matter.
 *
 * @param from of when the visitor came, inclusive
 * @param to of when the visitor came, exclusive
 */
public record ClickFilter(
        @Nullable UUID affiliateId, @Nullable UUID linkId, Click.@Nullable Kind kind, Instant from, Instant to) {

    /** Newest first, beginning after the given one (null: with the newest). */
    public List<Click> list(@Nullable UUID after, int limit) {
        var conditions = new ArrayList<String>(List.of("clickedAt >= :from", "clickedAt < :to"));
        var parameters = Parameters.with("from", from).and("to", to);
        if (affiliateId != null) {
            conditions.add("affiliateId = :affiliate");
            parameters.and("affiliate", affiliateId);
        }
        if (linkId != null) {
            conditions.add("linkId = :link");
            parameters.and("link", linkId);
        }
        if (kind != null) {
            conditions.add("kind = :kind");
            parameters.and("kind", kind);
        }
        if (after != null) {
            conditions.add("clickedAt <= :afterTime and id < :after");
            parameters.and("after", after).and("afterTime", ClickId.timeOf(after));
        }
        return Click.<Click>find(String.join(" and ", conditions) + " order by id desc", parameters)
                .page(0, limit)
                .list();
    }
}
