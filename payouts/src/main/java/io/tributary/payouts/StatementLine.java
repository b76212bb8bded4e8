package io.tributary.payouts;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One transfer as its statement tells of it.
 *
 * @param amount positive where the affiliate gains
 * @param sourceKind what caused the transfer; with the id it leads back to a commission line, a payout, a correction
 * @param occurredAt when the cause happened; a correction of an earlier month keeps its own time
 * @param recordedAt when it was booked, which decides the statement it is on
 */
public record StatementLine(
        UUID transferId,
        Sort sort,
        Money amount,
        String sourceKind,
        UUID sourceId,
        Instant occurredAt,
        Instant recordedAt) {

    /** Why the line is there. */
    public enum Sort {
        EARNED,
        TAKEN_BACK,
        ADJUSTED,
        PAID
    }

    /** The lines of a statement in the order in which they were booked, at most so many of them, after the first few. */
    public static List<StatementLine> of(Statement statement, int offset, int limit) {
        List<?> rows = Statement.getEntityManager()
                .createNativeQuery("""
                        select transfer_id, sort, units, source_kind, source_id, occurred_at, recorded_at
                        from payouts.statement_line
                        where tenant_id = :tenant and period_id = :period and affiliate_id = :affiliate
                            and currency = :currency
                        order by recorded_at, transfer_id offset :offset limit :limit""", Object[].class)
                .setParameter("tenant", CurrentTenant.key())
                .setParameter("period", statement.periodId())
                .setParameter("affiliate", statement.affiliateId())
                .setParameter("currency", statement.currency())
                .setParameter("offset", offset)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> line((Object[]) row, statement.currency()))
                .toList();
    }

    private static StatementLine line(Object[] row, String currency) {
        return new StatementLine(
                (UUID) row[0],
                Sort.valueOf((String) row[1]),
                new Money((Long) row[2], currency),
                (String) row[3],
                (UUID) row[4],
                (Instant) row[5],
                (Instant) row[6]);
    }
}
