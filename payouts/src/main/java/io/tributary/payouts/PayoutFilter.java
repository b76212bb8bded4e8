package io.tributary.payouts;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which payouts to list; what is null does not matter. */
public record PayoutFilter(
        Payout.@Nullable Status status,
        @Nullable UUID affiliateId,
        @Nullable UUID periodId,
        @Nullable UUID fileId) {

    public static final PayoutFilter ALL = new PayoutFilter(null, null, null, null);

    /** The latest first, beginning after the given one (null: with the latest). */
    public List<Payout> list(@Nullable UUID after, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new Parameters();
        conditions.add("1 = 1");
        if (status != null) {
            conditions.add("status = :status");
            parameters.and("status", status);
        }
        if (affiliateId != null) {
            conditions.add("affiliateId = :affiliate");
            parameters.and("affiliate", affiliateId);
        }
        if (periodId != null) {
            conditions.add("periodId = :period");
            parameters.and("period", periodId);
        }
        if (fileId != null) {
            conditions.add("fileId = :file");
            parameters.and("file", fileId);
        }
        if (after != null) {
            conditions.add("id < :after");
            parameters.and("after", after);
        }
        return Payout.<Payout>find(String.join(" and ", conditions) + " order by id desc", parameters)
                .page(0, limit)
                .list();
    }
}
