package io.tributary.tracking.click;

import io.tributary.kernel.TenantEntity;
import io.tributary.tracking.traffic.Diversion;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One visit through a link, as it was stored. Its id is the front of the click id that the visitor carries. */
@Entity
@Immutable
@Table(schema = "tracking", name = "click")
public class Click extends TenantEntity {

    /** What asked for the redirect. Only persons are billable. */
    public enum Kind {
        PERSON,
        BOT,
        PREFETCH,
        HEAD
    }

    private Instant clickedAt;
    private UUID linkId;
    private UUID programId;
    private UUID affiliateId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private boolean uniqueClick;
    private boolean billable;

    @Enumerated(EnumType.STRING)
    private @Nullable Diversion diversion;

    private String[] sub;

    private @Nullable String affClickId;

    @JdbcTypeCode(SqlTypes.INET)
    private @Nullable InetAddress ip;

    private @Nullable String userAgent;
    private @Nullable String referrer;
    private @Nullable String country;
    private @Nullable String device;
    private boolean consent;

    protected Click() {}

    /** The click of this id, if it is stored already. */
    public static Optional<Click> byId(UUID id) {
        return find("id = ?1 and clickedAt = ?2", id, ClickId.timeOf(id)).firstResultOptional();
    }

    /** When the visitor came, to the millisecond. */
    public Instant clickedAt() {
        return clickedAt;
    }

    public UUID linkId() {
        return linkId;
    }

    public UUID programId() {
        return programId;
    }

    public UUID affiliateId() {
        return affiliateId;
    }

    public Kind kind() {
        return kind;
    }

    /** False for a repeat of the same visitor on the same link within the program's unique window. */
    public boolean uniqueClick() {
        return uniqueClick;
    }

    public boolean billable() {
        return billable;
    }

    /** Why the visitor was not sent on to the destination; null where it was. */
    public @Nullable Diversion diversion() {
        return diversion;
    }

    /** sub1 to sub10 as far as the last one that was sent; empty text where one was left out. */
    public List<String> sub() {
        return List.of(sub);
    }

    /** The affiliate's own id of the click. */
    public @Nullable String affClickId() {
        return affClickId;
    }

    public @Nullable InetAddress ip() {
        return ip;
    }

    public @Nullable String userAgent() {
        return userAgent;
    }

    public @Nullable String referrer() {
        return referrer;
    }

    /** ISO 3166 alpha-2, where it is known. */
    public @Nullable String country() {
        return country;
    }

    /** desktop, mobile, tablet, tv or other. */
    public @Nullable String device() {
        return device;
    }

    public boolean consent() {
        return consent;
    }
}
