package io.tributary.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

    private final Chart chart = new Chart(
            "Clicks",
            List.of("</script>", "Tue"),
            List.of(Chart.Series.counts("Clicks", Chart.Kind.BAR, List.of(3L, 4L))));

    @Test
    void cannot_end_the_script_element_that_holds_it() {
        assertFalse(chart.json().contains("<"));
    }

    @Test
    void is_a_table_too() {
        assertEquals(
                new Chart.Row("Tue", List.of(BigDecimal.valueOf(4))),
                chart.rows().getLast());
    }
}
