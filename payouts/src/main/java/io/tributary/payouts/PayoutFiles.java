package io.tributary.payouts;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.Money;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.Secrets;
import io.tributary.program.Affiliate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes files for the bank. A payout is in one file at most. */
@ApplicationScoped
public class PayoutFiles {

    private static final List<String> HEADER =
            List.of("payout", "affiliate", "name", "method", "holder", "account", "amount", "currency");

    private final AuditLog audit;
    private final InstantSource clock;

    PayoutFiles(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    private record Made(int payouts, Money total, String sha256) {}

    /**
     * Puts all approved payouts of a currency into a new file; they are sent with it.
     *
     * @throws Refusal nothing_to_pay
     */
    @Transactional
    public PayoutFile make(String currency) {
        var payouts = Payout.lockApproved(currency);
        if (payouts.isEmpty()) {
            throw Refusal.conflict("nothing_to_pay", "No payout of this currency is approved and unsent.");
        }
        var content = content(payouts);
        var total = payouts.stream().map(Payout::amount).reduce(Money.zero(currency), Money::plus);
        var file = new PayoutFile(
                payouts.size(),
                total,
                HexFormat.of().formatHex(Secrets.hash(content)),
                content,
                clock.instant(),
                CurrentActor.get().id());
        file.persist();
        payouts.forEach(payout -> payout.send(file.id()));
        audit.record(
                "payout_file.made",
                "payout_file",
                file.id().toString(),
                null,
                null,
                new Made(file.payoutCount(), file.total(), file.sha256()));
        return file;
    }

    private static String content(List<Payout> payouts) {
        var ids = payouts.stream().map(Payout::affiliateId).distinct().toList();
        Map<UUID, Affiliate> affiliates =
                Affiliate.<Affiliate>list("id in ?1", ids).stream().collect(toMap(Affiliate::id, identity()));
        Map<UUID, PayoutMethod> methods =
                PayoutMethod.ofAffiliates(ids).stream().collect(toMap(PayoutMethod::affiliateId, identity()));
        var rows = payouts.stream()
                .map(payout -> {
                    var affiliate = requireNonNull(affiliates.get(payout.affiliateId()));
                    var method = Optional.ofNullable(methods.get(payout.affiliateId()));
                    return List.of(
                            payout.id().toString(),
                            String.valueOf(affiliate.number()),
                            affiliate.name(),
                            method.map(m -> m.kind().name()).orElse("MANUAL"),
                            method.map(PayoutMethod::holder).orElse(""),
                            method.map(PayoutMethod::account).orElse(""),
                            payout.amount().amount(),
                            payout.amount().currency());
                })
                .toList();
        return Csv.of(HEADER, rows);
    }
}
