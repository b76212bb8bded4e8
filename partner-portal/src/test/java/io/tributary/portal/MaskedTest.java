package io.tributary.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void at_most_a_quarter_of_an_id_shows_at_either_end() {
        assertEquals("pl•••11", Masked.customer("player-4711"));
        assertEquals("c•••1", Masked.customer("c1281"));
        assertEquals("•••", Masked.customer("p1"));
        assertNull(Masked.customer(null));
    }

    @Test
    void a_character_is_never_cut_in_half() {
        assertEquals("🎰•••7", Masked.customer("🎰1237"));
    }

    @Test
    void a_reference_that_is_made_of_the_id_does_not_tell_it() {
        assertEquals("ftd-c•••1", Masked.reference("ftd-c1281", "c1281"));
        assertEquals("f1", Masked.reference("f1", "f1"));
        assertEquals("1001", Masked.reference("1001", null));
    }
}
