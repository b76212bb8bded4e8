package io.tributary.payouts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void a_name_that_looks_like_a_formula_is_not_computed() {
        assertEquals("'=HYPERLINK(1)", cell("=HYPERLINK(1)"));
        assertEquals("'+1", cell("+1"));
        assertEquals("'@sum", cell("@sum"));
        assertEquals("'-1+2", cell("-1+2"));
    }

    @Test
    void numbers_stay_numbers() {
        assertEquals("-150.00", cell("-150.00"));
        assertEquals("150.00", cell("150.00"));
    }

    @Test
    void separators_and_quotes_are_quoted() {
        assertEquals("\"Slots, Inc. \"\"Best\"\"\"", cell("Slots, Inc. \"Best\""));
    }

    private static String cell(String text) {
        return Csv.of(List.of("cell"), List.of(List.of(text)))
                .split("\r\n", 2)[1]
                .strip();
    }
}
