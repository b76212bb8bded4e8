package io.tributary.ledger;

import io.quarkus.panache.common.Page;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * The books of one day (UTC), summed up in a hash. The hash is the SHA-256 of the seal before it (64 zeros for the first),
 * a line feed, and the lines of {@link DayLines}; it is checked by {@link Seals#check}.
 */
@Entity
@Immutable
@Table(schema = "ledger", name = "day_seal")
public class DaySeal extends TenantEntity {

    /** What stands before the first seal. */
    static final String NOTHING = "0".repeat(64);

    private LocalDate day;
    private long transfers;
    private String previous;
    private String hash;
    private Instant sealedAt;

    protected DaySeal() {}

    DaySeal(LocalDate day, DayLines.Digest digest, String previous, Instant sealedAt) {
        this.day = day;
        this.transfers = digest.transfers();
        this.previous = previous;
        this.hash = digest.hash();
        this.sealedAt = sealedAt;
    }

    /** The seals before the given day, newest first; from the newest where none is given. */
    public static List<DaySeal> before(@Nullable LocalDate day, int limit) {
        var query = day == null ? find("order by day desc") : find("day < ?1 order by day desc", day);
        return query.page(Page.ofSize(limit)).list();
    }

    /** The seals of a span of days, both included, oldest first. */
    public static List<DaySeal> between(LocalDate first, LocalDate last) {
        return list("day >= ?1 and day <= ?2 order by day", first, last);
    }

    public static Optional<DaySeal> latest() {
        return find("order by day desc").firstResultOptional();
    }

    public LocalDate day() {
        return day;
    }

    /** How many transfers were recorded on the day. */
    public long transfers() {
        return transfers;
    }

    /** The hash of the seal before it, in hexadecimal. */
    public String previous() {
        return previous;
    }

    /** In hexadecimal. */
    public String hash() {
        return hash;
    }

    public Instant sealedAt() {
        return sealedAt;
    }
}
