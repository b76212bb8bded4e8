package io.tributary.tracking.traffic;

import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many clicks of capped programs are stored, of all nodes. */
@ApplicationScoped
class ClickCounts {

    private static final String SELECT = """
            select coalesce(sum(clicks) filter (where day = :DAY), 0) as c0,
                coalesce(sum(clicks) filter (where day >= :WEEK), 0) as c1,
                coalesce(sum(clicks) filter (where day >= :MONTH), 0) as c2,
                coalesce(sum(clicks), 0) as c3
            from tracking.click_count
            where tenant_id = :tenant and program_id = :program""";

    private static final String OF_AFFILIATE = " and affiliate_id = :affiliate";

    private final EntityManager entities;

    ClickCounts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Clicks of the current tenant by period, in the periods' order.
     *
     * @param affiliate null: of all affiliates
     */
    @Transactional
    long[] stored(UUID program, @Nullable UUID affiliate, LocalDate day) {
        var query = entities.createNativeQuery(affiliate == null ? SELECT : SELECT + OF_AFFILIATE, Tuple.class)
                .setParameter("tenant", CurrentTenant.key())
                .setParameter("program", program);
        if (affiliate != null) {
            query.setParameter("affiliate", affiliate);
        }
        Arrays.stream(ClickCap.Period.values())
                .filter(period -> period != ClickCap.Period.TOTAL)
                .forEach(period -> query.setParameter(period.name(), period.begin(day)));
        var row = (Tuple) query.getSingleResult();
        return row.getElements().stream()
                .mapToLong(column -> row.get(column.getAlias(), Number.class).longValue())
                .toArray();
    }
}
