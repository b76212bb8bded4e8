package io.tributary.tracking.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tributary.kernel.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressListTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.9/24, 203.0.113.200, true",
        "203.0.113.0/24, ::ffff:203.0.113.7, true",
        "::ffff:203.0.113.7, 203.0.113.7, true",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "0.0.0.0/0, 2001:db8::1, false"
    })
    void an_address_is_on_the_list_or_is_not(String listed, String address, boolean expected) {
        assertEquals(expected, AddressList.of(List.of(listed)).contains(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "localhost",
                "203.0.113",
                "203.0.113.*",
                "0313.0.0.1",
                "3405803783",
                "1.2.3.4/33",
                "1.2.3.1-9",
                "2001:db8::/129",
                "fe80::1%eth0",
                "203.0.113.7,203.0.113.8",
                "0x7f000001"
            })
    void what_can_be_read_in_two_ways_is_refused(String text) {
        assertThrows(Refusal.class, () -> AddressList.of(List.of(text)));
    }

    @Test
    void nobody_without_an_address_is_on_a_list() {
        var list = AddressList.of(List.of("0.0.0.0/0", "::/0"));

        assertFalse(list.contains(null));
        assertFalse(list.contains("unix"));
        assertTrue(list.contains("198.51.100.1"));
        assertEquals(List.of("0.0.0.0/0", "::/0"), list.texts());
    }
}
