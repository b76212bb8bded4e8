package io.tributary.commissions;

import io.tributary.kernel.Outbox;
import io.tributary.ledger.AccountKind;
import io.tributary.ledger.AccountRef;
import io.tributary.ledger.Ledger;
import io.tributary.ledger.Move;
import io.tributary.ledger.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Writes lines and moves their money, in one transaction. What is earned goes to the affiliate's pending account; what is
 * taken back comes from there while the line is held, and afterwards from what is available, or is owed.
 */
@ApplicationScoped
class Booking {

    private final LineTable table;
    private final Ledger ledger;
    private final Outbox outbox;
    private final InstantSource clock;

    Booking(LineTable table, Ledger ledger, Outbox outbox, InstantSource clock) {
        this.table = table;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void book(List<NewLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var corrected = lines.stream()
                .map(NewLine::corrects)
                .filter(Objects::nonNull)
                .map(BookedLine::id)
                .toList();
        var held = table.lockHeld(corrected);
        var transferIds = ledger.move(
                "commissions", lines.stream().map(line -> move(line, held)).toList());
        table.insert(lines, transferIds, clock.instant());
        table.hold(lines);
        table.dropSpent(held);
        outbox.append(lines.stream().map(Booking::news).toList());
    }

    private static Move move(NewLine line, Set<UUID> held) {
        var currency = line.amount().currency();
        var expense = AccountRef.operator(AccountKind.COMMISSION_EXPENSE, currency);
        var corrected = line.corrects();
        if (corrected == null) {
            var pending = AccountRef.affiliate(line.affiliateId(), AccountKind.PENDING, currency);
            return new Move(
                    expense,
                    pending,
                    line.amount(),
                    Transfer.Kind.EARNED,
                    CommissionLine.SOURCE,
                    line.id(),
                    line.earnedAt());
        }
        var isHeld = held.contains(corrected.id());
        var from = AccountRef.affiliate(
                line.affiliateId(), isHeld ? AccountKind.PENDING : AccountKind.AVAILABLE, currency);
        var back = new Move(
                        from,
                        expense,
                        line.amount().negated(),
                        Transfer.Kind.REVERSED,
                        CommissionLine.SOURCE,
                        line.id(),
                        line.earnedAt())
                .reversing(corrected.transferId());
        return isHeld ? back : back.owing();
    }

    private static CommissionBooked news(NewLine line) {
        return new CommissionBooked(
                line.id(),
                line.affiliateId(),
                line.programId(),
                line.customerId(),
                line.eventId(),
                line.amount(),
                line.corrects() == null ? null : line.corrects().id());
    }
}
