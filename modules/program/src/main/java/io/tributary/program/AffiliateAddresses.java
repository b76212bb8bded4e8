package io.tributary.program;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;

/** Remembers from which addresses the people of an affiliate sign in. */
@ApplicationScoped
public class AffiliateAddresses {

    private final AgroalDataSource database;
    private final InstantSource clock;

    AffiliateAddresses(AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Somebody of the affiliate comes from there, in the caller's transaction.
     *
     * @param address an IP address; whatever is none is passed over
     */
    public void seen(UUID affiliateId, String address) {
        InetAddress read;
        try {
            read = InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException notAnAddress) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into program.affiliate_address (tenant_id, affiliate_id, address, first_seen_at)
                        values (?, ?, ?::inet, ?) on conflict on constraint affiliate_address_pkey do nothing""")) {
            insert.setString(1, CurrentTenant.key());
            insert.setObject(2, affiliateId);
            insert.setString(3, read.getHostAddress());
            insert.setTimestamp(4, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an address could not be kept", e);
        }
    }
}
