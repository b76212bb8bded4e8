package io.tributary.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlashTest {

    @Test
    void is_read_as_it_was_written() {
        var flash = Flash.bad("Così è: \"no\"; sì");

        assertEquals(Optional.of(flash), Flash.read(flash.cookie().getValue()));
    }

    @Test
    void what_cannot_be_read_is_nothing() {
        assertEquals(Optional.empty(), Flash.read("%%%"));
        assertEquals(Optional.empty(), Flash.read(""));
    }
}
