package io.tributary.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    private static final Instant OPENS = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_window_is_half_open() {
        var window = Window.of("P30D");

        assertTrue(window.covers(OPENS, OPENS));
        assertTrue(window.covers(OPENS, Instant.parse("2026-03-31T11:59:59.999Z")));
        assertFalse(window.covers(OPENS, Instant.parse("2026-03-31T12:00:00Z")));
    }

    @Test
    void nothing_lies_in_a_window_before_it_opens() {
        assertFalse(Window.UNLIMITED.covers(OPENS, OPENS.minusMillis(1)));
    }

    @Test
    void an_unlimited_window_never_closes() {
        assertEquals(Optional.empty(), Window.of("unlimited").end(OPENS));
        assertTrue(Window.UNLIMITED.covers(OPENS, Instant.parse("9999-01-01T00:00:00Z")));
    }

    @Test
    void hours_and_months_are_windows_too() {
        assertEquals(
                Optional.of(Instant.parse("2026-03-02T00:00:00Z")),
                Window.of("PT12H").end(OPENS));
        assertEquals(
                Optional.of(Instant.parse("2026-04-01T12:00:00Z")),
                Window.of("P1M").end(OPENS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "30 days", "P-1D", "PT-1H", "P21Y", "P999999999Y", "PT99999999999H", "Unlimited"})
    void anything_else_is_none(String text) {
        assertThrows(IllegalArgumentException.class, () -> Window.of(text));
    }
}
