package io.tributary.payouts;

import static io.tributary.ledger.AccountKind.AVAILABLE;
import static io.tributary.ledger.AccountKind.IN_PAYOUT;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.Money;
import io.tributary.ledger.AccountRef;
import io.tributary.ledger.Ledger;
import io.tributary.ledger.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets aside what the statements of a month leave to be paid; what is below the threshold stays and rolls over. */
@ApplicationScoped
class PayoutRun {

    private final PeriodBooks books;
    private final Ledger ledger;
    private final InstantSource clock;

    PayoutRun(PeriodBooks books, Ledger ledger, InstantSource clock) {
        this.books = books;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A statement that leaves enough, with the currency's setting. */
    private record Due(Statement statement, PayoutSetting setting) {

        AccountRef account() {
            return AccountRef.affiliate(statement.affiliateId(), AVAILABLE, statement.currency());
        }

        boolean reachesThreshold(Money amount) {
            return amount.compareTo(setting.threshold()) >= 0;
        }
    }

    List<Payout> run(Period period, List<Statement> statements) {
        var due = due(statements);
        var available = ledger.lock(due.stream().map(Due::account).collect(toSet()));
        var payouts =
                due.stream().flatMap(one -> payout(one, available).stream()).toList();
        Payout.persist(payouts);
        ledger.move(
                "payouts of " + period.month(),
                payouts.stream()
                        .map(payout ->
                                payout.move(AVAILABLE, IN_PAYOUT, Transfer.Kind.PAYOUT_RESERVED, payout.createdAt()))
                        .toList());
        return payouts;
    }

    private List<Due> due(List<Statement> statements) {
        var payable = books.payableAffiliates();
        var settings = new HashMap<String, PayoutSetting>();
        return statements.stream()
                .filter(statement -> payable.contains(statement.affiliateId()))
                .map(statement -> new Due(statement, settings.computeIfAbsent(statement.currency(), PayoutSetting::of)))
                .filter(one -> one.reachesThreshold(one.statement().closing()))
                .toList();
    }

    /** What was refunded after the month is over is not paid any more, though the statement still shows it. */
    private Optional<Payout> payout(Due due, Map<AccountRef, Money> available) {
        var statement = due.statement();
        var amount = statement
                .closing()
                .min(requireNonNull(available.get(due.account())))
                .payable();
        if (!due.reachesThreshold(amount)) {
            return Optional.empty();
        }
        var fourEyes = due.setting().needsFourEyes(amount);
        return Optional.of(new Payout(
                statement, amount, fourEyes, clock.instant(), CurrentActor.get().id()));
    }
}
