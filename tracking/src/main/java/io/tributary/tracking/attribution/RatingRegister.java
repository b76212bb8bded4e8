package io.tributary.tracking.attribution;

import io.agroal.api.AgroalDataSource;
import io.tributary.kernel.CurrentTenant;
import io.tributary.tracking.click.ClickId;
import io.tributary.tracking.coupon.CouponEvidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** As {@link LiveRegister}, and looks into the rows of clicks, for programs that want to know where they came from. */
@ApplicationScoped
class RatingRegister implements Register {

    private static final String OWN_CLICK = """
            select exists (
                select from tracking.click join program.affiliate_address known
                    on known.tenant_id = click.tenant_id and known.address = click.ip
                where click.tenant_id = ? and click.id = ? and click.clicked_at = ?
                    and known.affiliate_id = ? and known.first_seen_at <= ?)""";

    private final LiveRegister live;
    private final AgroalDataSource database;

    RatingRegister(LiveRegister live, AgroalDataSource database) {
        this.live = live;
        this.database = database;
    }

    @Override
    public boolean isBlocked(UUID affiliate) {
        return live.isBlocked(affiliate);
    }

    @Override
    public boolean isCalled(UUID affiliate, Set<String> names) {
        return live.isCalled(affiliate, names);
    }

    @Override
    public boolean isOwnClick(UUID affiliate, UUID click, Instant by) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OWN_CLICK)) {
            select.setString(1, CurrentTenant.key());
            select.setObject(2, click);
            select.setTimestamp(3, Timestamp.from(ClickId.timeOf(click)));
            select.setObject(4, affiliate);
            select.setTimestamp(5, Timestamp.from(by));
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the click cannot be looked up", e);
        }
    }

    @Override
    public Optional<CouponEvidence> coupon(UUID programId, String code, Instant at) {
        return live.coupon(programId, code, at);
    }
}
