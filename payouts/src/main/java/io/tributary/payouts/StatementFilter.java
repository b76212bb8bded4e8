package io.tributary.payouts;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which statements to list; what is null does not matter. */
public record StatementFilter(
        @Nullable UUID periodId, @Nullable UUID affiliateId) {

    /** The latest first, beginning after the given one (null: with the latest). */
    public List<Statement> list(@Nullable UUID after, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new Parameters();
        conditions.add("1 = 1");
        if (periodId != null) {
            conditions.add("periodId = :period");
            parameters.and("period", periodId);
        }
        if (affiliateId != null) {
            conditions.add("affiliateId = :affiliate");
            parameters.and("affiliate", affiliateId);
        }
        if (after != null) {
            conditions.add("id < :after");
            parameters.and("after", after);
        }
        return Statement.<Statement>find(String.join(" and ", conditions) + " order by id desc", parameters)
                .page(0, limit)
                .list();
    }
}
