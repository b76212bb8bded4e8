package io.tributary.migration;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.Input;
import io.tributary.kernel.Money;
import io.tributary.kernel.Refusal;
import io.tributary.ledger.AccountKind;
import io.tributary.ledger.AccountRef;
import io.tributary.ledger.Ledger;
import io.tributary.ledger.Move;
import io.tributary.ledger.Transfer;
import io.tributary.payouts.PayoutSetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Books what affiliates were owed when they came, once for each currency: from the account of corrections to what is free
 * to be paid out. What an affiliate owed is taken from what it earns next. Above the limit of payouts two persons agree.
 */
@ApplicationScoped
public class OpeningBalances {

    private static final String SUBJECT = "opening_balance";

    private final Ledger ledger;
    private final AuditLog audit;
    private final InstantSource clock;

    OpeningBalances(Ledger ledger, AuditLog audit, InstantSource clock) {
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    private record Facts(UUID affiliate, Money amount) {}

    /**
     * Books a balance, or has it wait for a second person. Again changes nothing.
     *
     * @param by the name of who sent it
     * @return whether it was there before
     * @throws Refusal balance_taken (409), where another amount was taken over
     */
    @Transactional
    boolean take(UUID affiliateId, Money amount, Instant asOf, String by) {
        var known = OpeningBalance.of(affiliateId, amount.currency());
        if (known.isPresent()) {
            if (!known.get().amount().equals(amount)) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "balance_taken",
                        "Another opening balance was taken over for this affiliate; correct it by hand.",
                        "amount");
            }
            return true;
        }
        var balance = new OpeningBalance(affiliateId, amount, asOf, by, clock.instant());
        balance.persistAndFlush();
        audit.record("opening_balance.proposed", SUBJECT, balance.id().toString(), null, null, facts(balance));
        if (!needsSecondPerson(amount)) {
            book(balance, by, null);
        }
        return false;
    }

    /**
     * Books a balance that waits.
     *
     * @throws Refusal not found; wrong_status (409); second_person_needed (403), for who sent it
     */
    @Transactional
    public OpeningBalance approve(UUID id, @Nullable String reason) {
        var balance = OpeningBalance.byId(id).orElseThrow(Refusal::notFound);
        var by = CurrentActor.get().name();
        if (by.equals(balance.proposedBy())) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "second_person_needed",
                    "Somebody else than who sent the balance has to agree.",
                    null);
        }
        book(balance, by, Input.optionalReason(reason, "reason"));
        return balance;
    }

    /**
     * Leaves a balance that waits out of the books; another may be sent.
     *
     * @throws Refusal not found; missing_field (422); wrong_status (409)
     */
    @Transactional
    public OpeningBalance decline(UUID id, @Nullable String reason) {
        var balance = OpeningBalance.byId(id).orElseThrow(Refusal::notFound);
        var why = Input.optionalReason(reason, "reason");
        if (why == null) {
            throw Refusal.invalid("missing_field", "reason", "Say why.");
        }
        balance.decide(OpeningBalance.Status.DECLINED, CurrentActor.get().name(), clock.instant(), why);
        balance.flush();
        audit.record("opening_balance.declined", SUBJECT, id.toString(), why, facts(balance), null);
        return balance;
    }

    private void book(OpeningBalance balance, String by, @Nullable String reason) {
        balance.decide(OpeningBalance.Status.BOOKED, by, clock.instant(), reason);
        balance.flush();
        ledger.move(why(balance, by, reason), List.of(move(balance)));
        audit.record("opening_balance.booked", SUBJECT, balance.id().toString(), reason, null, facts(balance));
    }

    private static String why(OpeningBalance balance, String by, @Nullable String reason) {
        var text = "Opening balance, sent by " + balance.proposedBy();
        var agreed = by.equals(balance.proposedBy()) ? text : text + ", agreed to by " + by;
        return reason == null ? agreed : agreed + ": " + reason;
    }

    private static Move move(OpeningBalance balance) {
        var amount = balance.amount();
        var available = AccountRef.affiliate(balance.affiliateId(), AccountKind.AVAILABLE, amount.currency());
        var correction = AccountRef.operator(AccountKind.ADJUSTMENT, amount.currency());
        var kind = Transfer.Kind.ADJUSTED;
        return amount.isPositive()
                ? new Move(correction, available, amount, kind, SUBJECT, balance.id(), balance.asOf())
                : new Move(available, correction, amount.negated(), kind, SUBJECT, balance.id(), balance.asOf())
                        .owing();
    }

    private static boolean needsSecondPerson(Money amount) {
        return PayoutSetting.of(amount.currency())
                .fourEyesAbove()
                .filter(limit -> amount.abs().compareTo(limit) > 0)
                .isPresent();
    }

    private static Facts facts(OpeningBalance balance) {
        return new Facts(balance.affiliateId(), balance.amount());
    }
}
