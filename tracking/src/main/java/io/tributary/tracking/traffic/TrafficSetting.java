package io.tributary.tracking.traffic;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The terms that an operator has set for the visitors of a program, or of one of its links. */
@Entity
@Table(schema = "tracking", name = "traffic")
public class TrafficSetting extends TenantEntity {

    private UUID programId;

    private @Nullable UUID linkId;

    @JdbcTypeCode(SqlTypes.JSON)
    private TrafficTerms terms;

    @Version
    private int version = 1;

    protected TrafficSetting() {}

    TrafficSetting(UUID programId, @Nullable UUID linkId) {
        this.programId = programId;
        this.linkId = linkId;
        this.terms = TrafficTerms.NONE;
    }

    /** What is set for the program as a whole. */
    public static Optional<TrafficSetting> ofProgram(UUID programId) {
        return find("programId = ?1 and linkId is null", programId).firstResultOptional();
    }

    /** What is set for the link alone. */
    public static Optional<TrafficSetting> ofLink(UUID linkId) {
        return find("linkId", linkId).firstResultOptional();
    }

    void change(TrafficTerms terms) {
        this.terms = terms;
    }

    public UUID programId() {
        return programId;
    }

    public @Nullable UUID linkId() {
        return linkId;
    }

    public TrafficTerms terms() {
        return terms;
    }

    /** From 1; 0 stands for terms that were never set. */
    public int version() {
        return version;
    }
}
