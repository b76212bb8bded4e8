package io.tributary.tracking.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinkCodeTest {

    @Property
    void a_code_says_whose_it_is(@ForAll @IntRange(min = 1, max = (1 << 20) - 1) int tenant) {
        var code = LinkCode.next(tenant);

        assertEquals(OptionalInt.of(tenant), LinkCode.tenantOf(code));
        assertTrue(code.matches("[0-9a-v]{9,13}"), code);
    }

    @Property
    void whatever_a_visitor_types_is_read_without_harm(@ForAll String code) {
        var tenant = LinkCode.tenantOf(code);

        assertTrue(tenant.isEmpty() || tenant.getAsInt() < 1 << 20);
    }

    @Test
    void a_word_of_somebody_s_choice_is_no_code() {
        assertEquals(OptionalInt.empty(), LinkCode.tenantOf("summer-sale"));
        assertEquals(OptionalInt.empty(), LinkCode.tenantOf(""));
        assertEquals(OptionalInt.empty(), LinkCode.tenantOf("g0000000000000"));
    }
}
