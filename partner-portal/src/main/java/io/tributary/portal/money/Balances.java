package io.tributary.portal.money;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tributary.kernel.Money;
import io.tributary.ledger.AccountKind;
import io.tributary.ledger.Balance;
import io.tributary.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** What an affiliate's accounts hold, one purse for each currency. */
@ApplicationScoped
public class Balances {

    private final Ledger ledger;

    Balances(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * One currency.
     *
     * @param pending earned, and still held
     * @param payable free to be paid out, less what is owed
     * @param onItsWay part of a payout that has not arrived yet
     */
    public record Purse(String currency, Money pending, Money payable, Money onItsWay) {

        static Purse of(String currency, List<Balance> balances) {
            return new Purse(
                    currency,
                    sum(currency, balances, AccountKind.PENDING),
                    sum(currency, balances, AccountKind.AVAILABLE).plus(sum(currency, balances, AccountKind.DEBT)),
                    sum(currency, balances, AccountKind.IN_PAYOUT));
        }

        private static Money sum(String currency, List<Balance> balances, AccountKind kind) {
            return balances.stream()
                    .filter(balance -> balance.account().kind() == kind)
                    .map(Balance::amount)
                    .reduce(Money.zero(currency), Money::plus);
        }
    }

    /** The purses of an affiliate in the order of their currencies; none before the first commission. */
    public List<Purse> of(UUID affiliateId) {
        var byCurrency = ledger.balances(affiliateId).stream()
                .collect(groupingBy(balance -> balance.account().currency(), TreeMap::new, toList()));
        return byCurrency.entrySet().stream()
                .map(purse -> Purse.of(purse.getKey(), purse.getValue()))
                .toList();
    }
}
