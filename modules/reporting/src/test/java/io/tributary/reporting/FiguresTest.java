package io.tributary.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tributary.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void gross_is_unique_and_duplicate_and_invalid() {
        var figures = Figures.ofClicks(10, 6, 1);

        assertEquals(9, figures.clicks());
        assertEquals(3, figures.duplicateClicks());
    }

    @Test
    void rates_are_of_unique_clicks_and_absent_without_any() {
        var earned = Figures.ofCommission(1, Money.of("150.00", "EUR"), Money.zero("EUR"));

        assertEquals(
                Optional.of(new BigDecimal("0.3333")),
                earned.plus(Figures.ofClicks(4, 3, 1)).conversionRate());
        assertEquals(Optional.empty(), earned.conversionRate());
        assertEquals(List.of(), earned.earningsPerClick());
    }

    @Test
    void commission_is_what_was_earned_less_what_was_taken_back_by_currency() {
        var figures = Figures.ofCommission(1, Money.of("150.00", "EUR"), Money.of("-30.00", "EUR"))
                .plus(Figures.ofCommission(1, Money.of("20.00", "USD"), Money.zero("USD")))
                .plus(Figures.ofClicks(7, 5, 0));

        assertEquals(List.of(Money.of("120.00", "EUR"), Money.of("20.00", "USD")), figures.commission());
        assertEquals(List.of(Money.of("17.14", "EUR"), Money.of("2.86", "USD")), figures.earningsPerClick());
    }

    @Property
    void adding_up_in_any_order_gives_the_same(@ForAll @Size(max = 20) List<@IntRange(max = 9) Integer> amounts) {
        var forth = amounts.stream().map(FiguresTest::some).reduce(Figures.NONE, Figures::plus);
        var back = amounts.reversed().stream().map(FiguresTest::some).reduce(Figures.NONE, Figures::plus);

        assertEquals(forth, back);
    }

    private static Figures some(int amount) {
        var money = Money.of(BigDecimal.valueOf(amount), amount % 2 == 0 ? "EUR" : "USD");
        return Figures.ofClicks(amount, amount, 0)
                .plus(Figures.ofEvents("type" + amount % 3, new EventFigures(1, 0, List.of(money))))
                .plus(Figures.ofCommission(1, money, money.negated()));
    }
}
