package io.tributary.commissions;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Takes note how far payable lines have come; to be called by whoever states and pays them, in that transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LineSteps {

    private final AgroalDataSource database;

    LineSteps(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * These lines are on statements.
     *
     * @param monthEnd the end of the month that was closed
     */
    public void stated(Collection<UUID> lineIds, Instant monthEnd) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into commissions.line_step (tenant_id, line_id, step, at)
                        select ?, line_id, 'STATED', ? from unnest(?) as stated (line_id)
                        on conflict on constraint line_step_pkey do nothing""")) {
            insert.setString(1, CurrentTenant.key());
            insert.setTimestamp(2, Timestamp.from(monthEnd));
            insert.setArray(3, connection.createArrayOf("uuid", lineIds.toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the steps of lines could not be written", e);
        }
    }

    /**
     * The affiliate got all that was on statements in this currency until then and had not been paid.
     *
     * @param monthEnd the end of the month that was paid
     */
    public void paid(UUID affiliateId, String currency, Instant monthEnd, Instant paidAt) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into commissions.line_step (tenant_id, line_id, step, at)
                        select line.tenant_id, line.id, 'PAID', ? from commissions.line
                        join commissions.line_step stated on stated.tenant_id = line.tenant_id
                            and stated.line_id = line.id and stated.step = 'STATED' and stated.at <= ?
                        where line.tenant_id = ? and line.affiliate_id = ? and line.currency = ?
                        on conflict on constraint line_step_pkey do nothing""")) {
            insert.setTimestamp(1, Timestamp.from(paidAt));
            insert.setTimestamp(2, Timestamp.from(monthEnd));
            insert.setString(3, CurrentTenant.key());
            insert.setObject(4, affiliateId);
            insert.setString(5, currency);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the steps of lines could not be written", e);
        }
    }
}
