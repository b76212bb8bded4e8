package io.tributary.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tributary.kernel.Money;
import io.tributary.ledger.AccountKind.Owner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names an account by what it is; the account is opened by the first transfer that touches it.
 *
 * @param affiliateId the affiliate whose account it is, null for the operator's own
 * @param currency ISO 4217
 */
public record AccountRef(AccountKind kind, @Nullable UUID affiliateId, String currency) {

    public AccountRef {
        if ((kind.owner() == Owner.AFFILIATE) != (affiliateId != null)) {
            throw new IllegalArgumentException("%s is an account of the %s".formatted(kind, kind.owner()));
        }
        Money.digits(currency);
    }

    public static AccountRef affiliate(UUID affiliateId, AccountKind kind, String currency) {
        return new AccountRef(kind, affiliateId, currency);
    }

    public static AccountRef operator(AccountKind kind, String currency) {
        return new AccountRef(kind, null, currency);
    }

    /** The account of another kind of the same affiliate and currency. */
    AccountRef sibling(AccountKind other) {
        return new AccountRef(other, affiliateId, currency);
    }

    /** The id of the account that this names within a tenant, the same whoever asks. */
    UUID id(String tenant) {
        var name = String.join("\n", tenant, String.valueOf(affiliateId), kind.name(), currency);
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    /** Such as {@code affiliate:0198…:available} or {@code operator:commission_expense}. */
    @Override
    public String toString() {
        var name = kind.name().toLowerCase(java.util.Locale.ROOT);
        return affiliateId == null ? "operator:" + name : "affiliate:%s:%s".formatted(affiliateId, name);
    }
}
