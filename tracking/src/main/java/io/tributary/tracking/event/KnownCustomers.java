package io.tributary.tracking.event;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** Customers whom the operator had before anything was reported about them here. */
@ApplicationScoped
public class KnownCustomers {

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,128}");
    private static final String FIELD = "customer_id";

    private final AgroalDataSource database;

    KnownCustomers(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Makes a customer known, in the caller's transaction. Again changes nothing.
     *
     * @param externalId the operator's own id of the customer
     * @param since when the operator first saw the customer
     * @return the customer's id
     * @throws Refusal bad_customer_id or card_number_refused (422)
     */
    @Transactional
    public UUID take(UUID programId, String externalId, Instant since) {
        check(externalId);
        var id = CustomerId.named(programId, externalId);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into tracking.customer (tenant_id, id, program_id, external_id, first_seen_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setString(1, CurrentTenant.key());
            insert.setObject(2, id);
            insert.setObject(3, programId);
            insert.setString(4, externalId);
            insert.setTimestamp(5, Timestamp.from(since));
            insert.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException("a customer could not be stored", e);
        }
    }

    private static void check(String externalId) {
        if (!ID.matcher(externalId).matches()) {
            throw Refusal.invalid(
                    "bad_customer_id", FIELD, "An id has 1 to 128 printable ASCII characters without spaces.");
        }
        try {
            CardNumbers.refuse(externalId, FIELD);
        } catch (Rejection rejection) {
            throw Refusal.invalid(rejection.reason(), FIELD, rejection.detail());
        }
    }
}
