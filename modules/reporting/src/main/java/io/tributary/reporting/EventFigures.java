package io.tributary.reporting;

import io.tributary.kernel.Money;
import java.util.List;

/**
 * Facts of one type.
 *
 * @param reported how many, those included that were taken back later
 * @param reversed how many take one back
 * @param amounts their amounts less what was taken back, by currency
 */
public record EventFigures(long reported, long reversed, List<Money> amounts) {

    static final EventFigures NONE = new EventFigures(0, 0, List.of());

    EventFigures plus(EventFigures more) {
        return new EventFigures(reported + more.reported, reversed + more.reversed, Sums.of(amounts, more.amounts));
    }
}
