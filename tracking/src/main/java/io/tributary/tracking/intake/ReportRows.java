package io.tributary.tracking.intake;

import io.tributary.tracking.event.Receipt;
import java.util.Objects;

/** A receipt as what became of a row. */
final class ReceiptRows {

    private static final String CARD_NUMBER = "card_number_refused";

    private ReceiptRows() {}

    static RowResult result(Receipt receipt) {
        return switch (receipt.status()) {
            case ACCEPTED -> RowResult.ACCEPTED;
            case DUPLICATE -> RowResult.DUPLICATE;
            case CONFLICT, MALFORMED, REJECTED -> {
                var reason = Objects.requireNonNullElse(receipt.reason(), "rejected");
                var detail = Objects.requireNonNullElse(receipt.detail(), "");
                yield reason.equals(CARD_NUMBER)
                        ? RowResult.secret(reason, receipt.field(), detail)
                        : RowResult.rejected(reason, receipt.field(), detail);
            }
        };
    }
}
