package io.tributary.tracking.traffic;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tributary.tracking.traffic.ClickCap.Period;
import io.tributary.tracking.traffic.ClickCap.Scope;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapCountTest {

    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-29");

    private final CapCount count = new CapCount();

    @Test
    void each_period_starts_again_by_itself() {
        count.add(SUNDAY);

        var monday = SUNDAY.plusDays(1);
        assertFalse(count.hasRoom(cap(Period.DAY), SUNDAY));
        assertTrue(count.hasRoom(cap(Period.DAY), monday));
        assertTrue(count.hasRoom(cap(Period.WEEK), monday));
        assertFalse(count.hasRoom(cap(Period.MONTH), monday));
        assertTrue(count.hasRoom(cap(Period.MONTH), monday.plusDays(1)));
        assertFalse(count.hasRoom(cap(Period.TOTAL), monday.plusDays(1)));
    }

    @Test
    void what_other_nodes_have_stored_counts_and_what_is_not_stored_yet_does_too() {
        count.add(SUNDAY);

        count.atLeast(SUNDAY, new long[] {0, 0, 0, 0});
        assertFalse(count.hasRoom(cap(Period.DAY), SUNDAY));

        count.atLeast(SUNDAY, new long[] {7, 7, 7, 7});
        assertFalse(count.hasRoom(List.of(new ClickCap(Scope.PROGRAM, Period.DAY, 7)), SUNDAY));
        assertTrue(count.hasRoom(List.of(new ClickCap(Scope.PROGRAM, Period.DAY, 8)), SUNDAY));
    }

    private static List<ClickCap> cap(Period period) {
        return List.of(new ClickCap(Scope.PROGRAM, period, 1));
    }
}
