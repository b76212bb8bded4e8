package io.tributary.payouts;

import io.tributary.commissions.CommissionLine;
import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL of a period close: whole months in a few statements. */
@ApplicationScoped
class PeriodBooks {

    private final EntityManager database;

    PeriodBooks(EntityManager database) {
        this.database = database;
    }

    /** Makes whoever closes a month of the same tenant wait until this transaction ends. */
    void lock() {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))", Object.class)
                .setParameter("name", "payouts.close " + CurrentTenant.key())
                .getSingleResult();
    }

    /**
     * Puts on statements what was booked before the month's end and is on none yet. What a slow transaction booked too
     * late for the month before is found here, hence the look back to its beginning.
     */
    void takeLines(Period period, Optional<Period> last) {
        database.createNativeQuery("""
                        with payable as (
                            select id, owner_id from ledger.account
                            where tenant_id = :tenant and kind in ('AVAILABLE', 'DEBT'))
                        insert into payouts.statement_line (tenant_id, transfer_id, period_id, affiliate_id, currency,
                            sort, units, source_kind, source_id, occurred_at, recorded_at)
                        select tenant_id, transfer.id, :period, coalesce(gains.owner_id, loses.owner_id), currency,
                            case when kind in ('PAYOUT_RESERVED', 'PAYOUT_RETURNED') then 'PAID'
                                when kind not in ('EARNED', 'RELEASED', 'REVERSED') then 'ADJUSTED'
                                when gains.id is null then 'TAKEN_BACK' else 'EARNED' end,
                            case when gains.id is null then -units else units end,
                            source_kind, source_id, occurred_at, recorded_at
                        from ledger.transfer
                        left join payable gains on gains.id = credit_id
                        left join payable loses on loses.id = debit_id
                        where tenant_id = :tenant and recorded_at >= :since and recorded_at < :until
                            and (gains.id is null) <> (loses.id is null)
                            and not exists (select from payouts.statement_line told
                                where told.tenant_id = :tenant and told.transfer_id = transfer.id)""")
                .setParameter("tenant", CurrentTenant.key())
                .setParameter("period", period.id())
                .setParameter("since", last.map(Period::startsAt).orElse(Instant.EPOCH))
                .setParameter("until", period.endsAt())
                .executeUpdate();
    }

    /** The commission lines that became payable in the month. */
    List<UUID> commissionLines(Period period) {
        List<?> ids = database.createNativeQuery("""
                        select source_id from payouts.statement_line
                        where tenant_id = :tenant and period_id = :period and source_kind = :source
                            and sort = 'EARNED'""", UUID.class)
                .setParameter("tenant", CurrentTenant.key())
                .setParameter("period", period.id())
                .setParameter("source", CommissionLine.SOURCE)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    /** The sums of the lines, on top of what the month before left; the period itself has no statements yet. */
    List<Movement> movements(Period period, Optional<Period> last) {
        var before = last.orElse(period);
        List<?> rows = database.createNativeQuery("""
                        with line as (
                            select affiliate_id, currency,
                                sum(units) filter (where sort = 'EARNED') as earned,
                                sum(units) filter (where sort = 'TAKEN_BACK') as taken_back,
                                sum(units) filter (where sort = 'ADJUSTED') as adjusted,
                                sum(units) filter (where sort = 'PAID') as paid,
                                count(*) as lines
                            from payouts.statement_line where tenant_id = :tenant and period_id = :period
                            group by affiliate_id, currency),
                        before as (
                            select affiliate_id, currency, closing_units as opening from payouts.statement
                            where tenant_id = :tenant and period_id = :last)
                        select affiliate_id, currency, opening, earned, taken_back, adjusted, paid, lines
                        from line full join before using (affiliate_id, currency)
                        order by affiliate_id, currency""", Object[].class)
                .setParameter("tenant", CurrentTenant.key())
                .setParameter("period", period.id())
                .setParameter("last", before.id())
                .getResultList();
        return rows.stream().map(row -> movement((Object[]) row)).toList();
    }

    /** Affiliates that may be paid: everybody but those who were blocked. */
    Set<UUID> payableAffiliates() {
        List<?> ids = database.createNativeQuery("""
                        select id from program.affiliate
                        where tenant_id = :tenant and status <> 'BLOCKED'""", UUID.class)
                .setParameter("tenant", CurrentTenant.key())
                .getResultList();
        return ids.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    private static Movement movement(Object[] row) {
        return new Movement(
                (UUID) row[0],
                (String) row[1],
                units(row[2]),
                units(row[3]),
                units(row[4]),
                units(row[5]),
                units(row[6]),
                Math.toIntExact(units(row[7])));
    }

    private static long units(@Nullable Object sum) {
        return switch (sum) {
            case null -> 0;
            case BigDecimal exact -> exact.longValueExact();
            case Number number -> number.longValue();
            default -> throw new IllegalStateException("not a sum: " + sum.getClass());
        };
    }
}
