package io.tributary.payouts;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A closed month of the tenant's calendar, from its first instant up to the first of the next; never changed. */
@Entity
@Immutable
@Table(schema = "payouts", name = "period")
public class Period extends TenantEntity {

    private String month;
    private String zone;
    private Instant startsAt;
    private Instant endsAt;
    private Instant closedAt;
    private String closedBy;

    protected Period() {}

    Period(YearMonth month, ZoneId zone, Instant startsAt, Instant closedAt, String closedBy) {
        this.month = month.toString();
        this.zone = zone.getId();
        this.startsAt = startsAt;
        this.endsAt = start(month.plusMonths(1), zone);
        this.closedAt = closedAt;
        this.closedBy = closedBy;
    }

    /** The first instant of a month; in some zones a day does not begin at midnight. */
    static Instant start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    public static Optional<Period> of(YearMonth month) {
        return find("month", month.toString()).firstResultOptional();
    }

    /** The period of that id, which exists: statements point to it. */
    public static Period byId(UUID id) {
        return Period.<Period>findByIdOptional(id).orElseThrow();
    }

    /** The last month that was closed. */
    public static Optional<Period> last() {
        return find("order by month desc").firstResultOptional();
    }

    /** Closed months, the latest first. */
    public static List<Period> latest(int limit) {
        return Period.<Period>find("order by month desc").page(0, limit).list();
    }

    public YearMonth month() {
        return YearMonth.parse(month);
    }

    /** The time zone whose calendar the month is of. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Instant startsAt() {
        return startsAt;
    }

    /** The first instant that is no longer part of the month. */
    public Instant endsAt() {
        return endsAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String closedBy() {
        return closedBy;
    }
}
