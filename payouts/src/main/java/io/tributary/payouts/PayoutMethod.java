package io.tributary.payouts;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where an affiliate wants its money. Who has named none is paid by hand. */
@Entity
@Table(schema = "payouts", name = "payout_method")
public class PayoutMethod extends TenantEntity {

    /** What sort of account it is. */
    public enum Kind {
        /** An IBAN. */
        BANK,
        /** The e-mail address of an account with a payment service. */
        EMAIL
    }

    private UUID affiliateId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String holder;
    private String account;
    private Instant changedAt;

    @Version
    private int version;

    protected PayoutMethod() {}

    PayoutMethod(UUID affiliateId, Kind kind, String holder, String account, Instant changedAt) {
        this.affiliateId = affiliateId;
        this.kind = kind;
        this.holder = holder;
        this.account = account;
        this.changedAt = changedAt;
    }

    public static Optional<PayoutMethod> ofAffiliate(UUID affiliateId) {
        return find("affiliateId", affiliateId).firstResultOptional();
    }

    static List<PayoutMethod> ofAffiliates(Collection<UUID> affiliateIds) {
        return list("affiliateId in ?1", affiliateIds);
    }

    void change(Kind newKind, String newHolder, String newAccount, Instant at) {
        kind = newKind;
        holder = newHolder;
        account = newAccount;
        changedAt = at;
    }

    public UUID affiliateId() {
        return affiliateId;
    }

    public Kind kind() {
        return kind;
    }

    /** The name the account is in. */
    public String holder() {
        return holder;
    }

    /** The IBAN without spaces, or the e-mail address. */
    public String account() {
        return account;
    }

    /** The account as far as it may be shown: its last four characters. */
    public String masked() {
        return kind == Kind.BANK ? "…" + account.substring(account.length() - 4) : account;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public int version() {
        return version;
    }
}
