package io.tributary.ledger;

import java.util.UUID;

/** A move that contradicts the books: a bug of whoever asks for it, never a normal case. */
public class ConflictingMove extends IllegalStateException {

    ConflictingMove(Move move) {
        super("%s of %s %s has already moved something else than %s from %s to %s"
                .formatted(
                        move.kind(), move.sourceKind(), move.sourceId(), move.amount(), move.debit(), move.credit()));
    }

    ConflictingMove(UUID reversed) {
        super("more is taken back of transfer %s than it moved".formatted(reversed));
    }
}
