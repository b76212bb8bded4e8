package io.tributary.tracking.silence;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a tenant wants to be told of silence. */
@Entity
@Table(schema = "tracking", name = "silence_setting")
class SilenceSetting extends TenantEntity {

    private boolean enabled;
    private int missed;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> mails;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> muted;

    @Version
    private int version;

    protected SilenceSetting() {}

    SilenceSetting(SilenceTerms terms) {
        change(terms);
    }

    /** What the current tenant has set; the defaults where it has set nothing. */
    static SilenceTerms terms() {
        return SilenceSetting.<SilenceSetting>find("").page(0, 1).list().stream()
                .findFirst()
                .map(SilenceSetting::shown)
                .orElse(SilenceTerms.USUAL);
    }

    static void set(SilenceTerms terms) {
        SilenceSetting.<SilenceSetting>find("")
                .firstResultOptional()
                .ifPresentOrElse(setting -> setting.change(terms), () -> new SilenceSetting(terms).persist());
    }

    private void change(SilenceTerms terms) {
        enabled = terms.enabled();
        missed = terms.missed();
        mails = List.copyOf(terms.mails());
        muted = List.copyOf(terms.muted());
    }

    private SilenceTerms shown() {
        return new SilenceTerms(enabled, missed, List.copyOf(mails), List.copyOf(muted));
    }
}
