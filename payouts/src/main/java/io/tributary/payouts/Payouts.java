package io.tributary.payouts;

import static io.tributary.ledger.AccountKind.AVAILABLE;
import static io.tributary.ledger.AccountKind.IN_PAYOUT;
import static io.tributary.ledger.AccountKind.PAYOUT_CLEARING;

import io.tributary.commissions.LineSteps;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.Money;
import io.tributary.kernel.Outbox;
import io.tributary.kernel.Refusal;
import io.tributary.ledger.Ledger;
import io.tributary.ledger.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes payouts from one step to the next; the step, its transfer and its audit entry are one transaction. */
@ApplicationScoped
@Transactional
public class Payouts {

    private final Ledger ledger;
    private final LineSteps lines;
    private final AuditLog audit;
    private final Outbox outbox;
    private final InstantSource clock;

    Payouts(Ledger ledger, LineSteps lines, AuditLog audit, Outbox outbox, InstantSource clock) {
        this.ledger = ledger;
        this.lines = lines;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Step(Payout.Status status, Money amount) {}

    /**
     * Lets a payout go.
     *
     * @throws Refusal second_person_needed, where it is too large for one person
     */
    public Payout approve(UUID id) {
        var payout = existing(id);
        var before = step(payout);
        payout.approve(CurrentActor.get().id(), clock.instant());
        record("payout.approved", payout, before, null);
        return payout;
    }

    /**
     * The money has arrived.
     *
     * @param reference what the bank calls the payment
     */
    public Payout pay(UUID id, @Nullable String reference) {
        var payout = existing(id);
        var before = step(payout);
        var now = clock.instant();
        payout.pay(reference, now);
        ledger.move("payout paid", List.of(payout.move(IN_PAYOUT, PAYOUT_CLEARING, Transfer.Kind.PAYOUT_PAID, now)));
        var period = Period.byId(payout.periodId());
        lines.paid(payout.affiliateId(), payout.amount().currency(), period.endsAt(), now);
        outbox.append(new PayoutPaid(id, payout.statementId(), payout.affiliateId(), payout.amount(), reference, now));
        record("payout.paid", payout, before, null);
        return payout;
    }

    /** The money has not left, or has come back: it is available again and part of what the next month pays. */
    public Payout stop(UUID id, String reason) {
        var payout = existing(id);
        var before = step(payout);
        var now = clock.instant();
        payout.stop(reason, now);
        ledger.move(
                "payout stopped: " + reason,
                List.of(payout.move(IN_PAYOUT, AVAILABLE, Transfer.Kind.PAYOUT_RETURNED, now)));
        record(payout.status() == Payout.Status.FAILED ? "payout.failed" : "payout.cancelled", payout, before, reason);
        return payout;
    }

    private static Payout existing(UUID id) {
        return Payout.byId(id).orElseThrow(Refusal::notFound);
    }

    private void record(String action, Payout payout, Step before, @Nullable String reason) {
        audit.record(action, "payout", payout.id().toString(), reason, before, step(payout));
    }

    private static Step step(Payout payout) {
        return new Step(payout.status(), payout.amount());
    }
}
