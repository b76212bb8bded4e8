package io.tributary.program.domain;

import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A host of its own under which a tenant wants to be reached. It is served once it is proven. */
@Entity
@Table(schema = "program", name = "domain")
public class Domain extends TenantEntity {

    /** What is served there. */
    public enum Kind {
        /** Clicks, coupons and reports; nobody signs in there. */
        TRACKING,
        /** All that the tenant's host under the installation's own serves. */
        PORTAL
    }

    /** More than anybody needs. */
    static final int MOST = 50;

    private String host;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String token;

    @Enumerated(EnumType.STRING)
    private @Nullable Proof proof;

    private @Nullable Instant verifiedAt;
    private Instant createdAt;

    @Version
    private int version;

    protected Domain() {}

    Domain(String host, Kind kind, String token, Instant createdAt) {
        this.host = host;
        this.kind = kind;
        this.token = token;
        this.createdAt = createdAt;
    }

    /**
     * The domain of that id.
     *
     * @throws Refusal not found
     */
    public static Domain existing(UUID id) {
        return Domain.<Domain>findByIdOptional(id).orElseThrow(Refusal::notFound);
    }

    /** All of the tenant, by their hosts. */
    public static List<Domain> all() {
        return find("order by host").page(0, MOST).list();
    }

    static boolean isClaimed(String host) {
        return count("host", host) > 0;
    }

    void verified(Proof proof, Instant at) {
        this.proof = proof;
        this.verifiedAt = at;
    }

    /** In lower case and ASCII. */
    public String host() {
        return host;
    }

    public Kind kind() {
        return kind;
    }

    /** What the host has to show. */
    public String token() {
        return token;
    }

    /** The name of the TXT record that holds the token. */
    public String recordName() {
        return DnsProof.LABEL + host;
    }

    /** The path of the file that holds the token. */
    public String filePath() {
        return Domains.WELL_KNOWN + token;
    }

    /** Where the file is looked for, over https too. */
    public String fileAddress() {
        return "http://" + host + filePath();
    }

    public @Nullable Proof proof() {
        return proof;
    }

    /** Since when it is proven; null: not yet. */
    public @Nullable Instant verifiedAt() {
        return verifiedAt;
    }

    public boolean isVerified() {
        return verifiedAt != null;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
