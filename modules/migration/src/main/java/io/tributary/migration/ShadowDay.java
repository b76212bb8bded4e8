package io.tributary.migration;

import io.tributary.kernel.Money;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the system before counted for an affiliate on a day. What it did not say is null, and not compared. */
@Entity
@Table(schema = "migration", name = "shadow_day")
class ShadowDay extends TenantEntity {

    static final int MOST = 100_000;

    private UUID affiliateId;
    private @Nullable UUID programId;
    private LocalDate day;
    private @Nullable Long clicks;
    private @Nullable Long conversions;

    @Embedded
    @AttributeOverride(name = "units", column = @Column(name = "commission_units"))
    @AttributeOverride(name = "currency", column = @Column(name = "commission_currency"))
    private @Nullable Money commission;

    private Instant importedAt;

    @Version
    private int version;

    protected ShadowDay() {}

    ShadowDay(UUID affiliateId, @Nullable UUID programId, LocalDate day, ShadowFigures figures, Instant importedAt) {
        this.affiliateId = affiliateId;
        this.programId = programId;
        this.day = day;
        replace(figures, importedAt);
    }

    static Optional<ShadowDay> of(
            UUID affiliateId, @Nullable UUID programId, LocalDate day, @Nullable String currency) {
        return find(
                        "affiliateId = ?1 and day = ?2 and programId is not distinct from ?3"
                                + " and commission.currency is not distinct from ?4",
                        affiliateId,
                        day,
                        programId,
                        currency)
                .firstResultOptional();
    }

    /** Those from the first to the last day, of one program or all. */
    static List<ShadowDay> between(LocalDate from, LocalDate to, @Nullable UUID programId) {
        return programId == null
                ? find("day between ?1 and ?2", from, to).page(0, MOST).list()
                : find("day between ?1 and ?2 and programId = ?3", from, to, programId)
                        .page(0, MOST)
                        .list();
    }

    final void replace(ShadowFigures figures, Instant now) {
        clicks = figures.clicks();
        conversions = figures.conversions();
        commission = figures.commission();
        importedAt = now;
    }

    UUID affiliateId() {
        return affiliateId;
    }

    LocalDate day() {
        return day;
    }

    ShadowFigures figures() {
        return new ShadowFigures(clicks, conversions, commission);
    }
}
