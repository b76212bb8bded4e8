package io.tributary.postbacks;

import io.quarkus.panache.common.Parameters;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An address of an affiliate that wants news. */
@Entity
@Table(schema = "postbacks", name = "postback")
public class Postback extends TenantEntity {

    /** How the news is told. */
    public enum Method {
        /** All in the address. */
        GET,
        /** All in the address, without a body. */
        POST,
        /** A JSON body under the headers of Standard Webhooks. */
        JSON
    }

    /** Whether it is told anything. */
    public enum Status {
        ACTIVE,
        DISABLED
    }

    private UUID affiliateId;
    private @Nullable UUID programId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Method method;

    private String url;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Trigger> triggers;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String disabledReason;
    private Instant createdAt;

    @Version
    private int version;

    protected Postback() {}

    Postback(UUID affiliateId, @Nullable UUID programId, PostbackTerms terms, Instant createdAt) {
        this.affiliateId = affiliateId;
        this.programId = programId;
        this.name = terms.name();
        this.method = terms.method();
        this.url = terms.url();
        this.triggers = new TreeSet<>(terms.triggers());
        this.status = Status.ACTIVE;
        this.createdAt = createdAt;
    }

    public static Optional<Postback> byId(UUID id) {
        return find("id", id).firstResultOptional();
    }

    /**
     * The postback of that id.
     *
     * @throws Refusal not found
     */
    public static Postback existing(UUID id) {
        return byId(id).orElseThrow(Refusal::notFound);
    }

    /**
     * The affiliate's own postback of that id.
     *
     * @throws Refusal not found, also where it is somebody else's
     */
    public static Postback ofAffiliate(UUID affiliateId, UUID id) {
        return Postback.<Postback>find("affiliateId = ?1 and id = ?2", affiliateId, id)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** All postbacks, or one affiliate's; the latest first, beginning after the given one (null: with the latest). */
    public static List<Postback> list(@Nullable UUID affiliateId, @Nullable UUID after, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new Parameters();
        conditions.add("1 = 1");
        if (affiliateId != null) {
            conditions.add("affiliateId = :affiliate");
            parameters.and("affiliate", affiliateId);
        }
        if (after != null) {
            conditions.add("id < :after");
            parameters.and("after", after);
        }
        return Postback.<Postback>find(String.join(" and ", conditions) + " order by id desc", parameters)
                .page(0, limit)
                .list();
    }

    /** Who wants to be told; news that belongs to no program goes to addresses of all programs only. */
    static List<Postback> wanting(Trigger trigger, UUID affiliateId, @Nullable UUID programId) {
        return Postback.<Postback>list("affiliateId = ?1 and status = ?2", affiliateId, Status.ACTIVE).stream()
                .filter(postback -> postback.programId == null || postback.programId.equals(programId))
                .filter(postback -> postback.triggers.contains(trigger))
                .toList();
    }

    /** Whether anybody wants to be told of events as such; asked for each event, and answered by an index of its own. */
    static boolean anyWantsEvents() {
        return (boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (select from postbacks.postback
                            where tenant_id = :tenant and status = 'ACTIVE'
                                and (triggers @> '["received"]' or triggers @> '["attributed"]'))""", Boolean.class)
                .setParameter("tenant", CurrentTenant.key())
                .getSingleResult();
    }

    void change(PostbackTerms terms) {
        name = terms.name();
        method = terms.method();
        url = terms.url();
        triggers = new TreeSet<>(terms.triggers());
    }

    void enable() {
        status = Status.ACTIVE;
        disabledReason = null;
    }

    void disable(String reason) {
        status = Status.DISABLED;
        disabledReason = reason;
    }

    public UUID affiliateId() {
        return affiliateId;
    }

    /** The one program it is told of; null for all. */
    public @Nullable UUID programId() {
        return programId;
    }

    public String name() {
        return name;
    }

    public Method method() {
        return method;
    }

    /** With macros; see {@link Macro}. */
    public String url() {
        return url;
    }

    public Set<Trigger> triggers() {
        return Set.copyOf(triggers);
    }

    public Status status() {
        return status;
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    /** Why it was disabled. */
    public @Nullable String disabledReason() {
        return disabledReason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
