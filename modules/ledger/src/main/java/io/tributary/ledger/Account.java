package io.tributary.ledger;

import io.quarkus.panache.common.Page;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A place where money of one currency is; see {@link AccountRef} for its name. */
@Entity(name = "LedgerAccount")
@Immutable
@Table(schema = "ledger", name = "account")
public class Account extends TenantEntity {

    @Enumerated(EnumType.STRING)
    private AccountKind.Owner ownerKind;

    private @Nullable UUID ownerId;

    @Enumerated(EnumType.STRING)
    private AccountKind kind;

    private String currency;
    private int scale;
    private Instant openedAt;

    protected Account() {}

    /** The accounts after the given one in the order of their ids; from the first where none is given. */
    public static List<Account> after(@Nullable UUID id, int limit) {
        var query = id == null ? find("order by id") : find("id > ?1 order by id", id);
        return query.page(Page.ofSize(limit)).list();
    }

    /** All accounts of one affiliate, in a stable order. */
    public static List<Account> ofAffiliate(UUID affiliateId) {
        return list("ownerId = ?1 order by currency, kind", affiliateId);
    }

    /** The accounts of the given ids, in no order. */
    public static List<Account> ofIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    public AccountRef ref() {
        return new AccountRef(kind, ownerId, currency);
    }

    /** Decimals of one unit of this account's money: those of its currency and four more. */
    public int scale() {
        return scale;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
