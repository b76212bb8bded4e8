package io.tributary.tracking.event;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "paid with 5555555555554444.", "378282246310005", "6011111111111117"})
    void a_card_number_is_refused_wherever_it_stands(String text) {
        assertThrows(Rejection.class, () -> CardNumbers.refuse(text, "field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4111111111111112", "1763643600000000", "41111111111111110", "order-4111", "0000000000000000"})
    void other_numbers_are_not(String text) {
        assertDoesNotThrow(() -> CardNumbers.refuse(text, "field"));
    }
}
