package io.tributary.payouts;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * What one affiliate had in one currency at the end of a closed month, and how it came to it: opening + earned + taken
 * back + adjusted + paid = closing. What takes money away is negative; a negative closing is a debt. Never changed.
 */
@Entity
@Immutable
@Table(schema = "payouts", name = "statement")
public class Statement extends TenantEntity {

    private UUID periodId;
    private UUID affiliateId;
    private String currency;
    private long openingUnits;
    private long earnedUnits;
    private long takenBackUnits;
    private long adjustedUnits;
    private long paidUnits;
    private long closingUnits;
    private int lineCount;

    protected Statement() {}

    Statement(UUID periodId, Movement movement) {
        this.periodId = periodId;
        this.affiliateId = movement.affiliateId();
        this.currency = movement.currency();
        this.openingUnits = movement.opening();
        this.earnedUnits = movement.earned();
        this.takenBackUnits = movement.takenBack();
        this.adjustedUnits = movement.adjusted();
        this.paidUnits = movement.paid();
        this.closingUnits = movement.closing();
        this.lineCount = movement.lines();
    }

    public static Optional<Statement> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** The statements on which these causes of one kind are, in the order in which they were made. */
    public static List<Statement> ofSources(String sourceKind, Collection<UUID> sourceIds) {
        List<?> ids = getEntityManager()
                .createNativeQuery("""
                        select distinct statement.id from payouts.statement_line line
                            join payouts.statement using (tenant_id, period_id, affiliate_id, currency)
                        where line.tenant_id = :tenant and line.source_kind = :kind and line.source_id in (:sources)""", UUID.class)
                .setParameter("tenant", CurrentTenant.key())
                .setParameter("kind", sourceKind)
                .setParameter("sources", sourceIds)
                .getResultList();
        return list("id in ?1 order by id", ids);
    }

    /** The affiliate's own statement of that id; nobody else's. */
    public static Optional<Statement> ofAffiliate(UUID affiliateId, UUID id) {
        return find("affiliateId = ?1 and id = ?2", affiliateId, id).firstResultOptional();
    }

    public static List<Statement> ofPeriod(UUID periodId) {
        return list("periodId = ?1 order by id", periodId);
    }

    /** An affiliate's statements, the latest first. */
    public static List<Statement> ofAffiliate(UUID affiliateId) {
        return list("affiliateId = ?1 order by id desc", affiliateId);
    }

    public UUID periodId() {
        return periodId;
    }

    public UUID affiliateId() {
        return affiliateId;
    }

    public String currency() {
        return currency;
    }

    /** What the statement before ended with. */
    public Money opening() {
        return money(openingUnits);
    }

    public Money earned() {
        return money(earnedUnits);
    }

    public Money takenBack() {
        return money(takenBackUnits);
    }

    public Money adjusted() {
        return money(adjustedUnits);
    }

    /** What left for payouts, less what came back of them. */
    public Money paid() {
        return money(paidUnits);
    }

    public Money closing() {
        return money(closingUnits);
    }

    public int lineCount() {
        return lineCount;
    }

    private Money money(long units) {
        return new Money(units, currency);
    }
}
