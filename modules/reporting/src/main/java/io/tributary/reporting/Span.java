package io.tributary.reporting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.ZoneId;
import java.util.List;

/**
 * Facts of one tenant by the transactions that stored them.
 *
 * @param since the first transaction that is not yet counted
 * @param upto the oldest one that may still be in flight: not yet to be counted
 */
record Span(String tenant, ZoneId zone, String since, String upto) {

    /** At most so many movements of a kind are told one by one. */
    static final int MOST_TOLD = 200;

    @SuppressWarnings("unchecked")
    List<Tuple> rows(EntityManager entities, String sql) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("tenant", tenant)
                .setParameter("zone", zone.getId())
                .setParameter("since", since)
                .setParameter("upto", upto)
                .setParameter("most", MOST_TOLD)
                .getResultList();
    }
}
