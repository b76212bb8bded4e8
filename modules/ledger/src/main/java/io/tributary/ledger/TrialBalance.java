package io.tributary.ledger;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the accounts of each kind held at an instant, by the time at which transfers were recorded. Each transfer adds
 * what it takes, so the lines of a currency sum to zero; if they ever do not, the books were tampered with.
 */
public record TrialBalance(Instant asOf, List<Line> lines) {

    /** All accounts of one kind and one currency. */
    public record Line(AccountKind kind, Money amount) {}

    /** The books as they stood, including what was recorded at the instant itself. */
    public static TrialBalance asOf(Instant instant) {
        List<?> rows = Transfer.getEntityManager()
                .createNativeQuery("""
                        select kind, account.currency, sum(units) from (
                            select debit_id as account_id, -units as units from ledger.transfer
                            where tenant_id = :tenant and recorded_at <= :instant
                            union all
                            select credit_id, units from ledger.transfer
                            where tenant_id = :tenant and recorded_at <= :instant) side
                        join ledger.account on tenant_id = :tenant and id = account_id
                        group by kind, account.currency order by account.currency, kind""", Object[].class)
                .setParameter("tenant", CurrentTenant.key())
                .setParameter("instant", instant)
                .getResultList();
        return new TrialBalance(
                instant, rows.stream().map(row -> line((Object[]) row)).toList());
    }

    /** The sum of each currency: zero. */
    public Map<String, Money> totals() {
        return lines.stream()
                .map(Line::amount)
                .collect(Collectors.toMap(Money::currency, amount -> amount, Money::plus, TreeMap::new));
    }

    private static Line line(Object[] row) {
        var units = ((BigDecimal) row[2]).longValueExact();
        return new Line(AccountKind.valueOf((String) row[0]), new Money(units, (String) row[1]));
    }
}
