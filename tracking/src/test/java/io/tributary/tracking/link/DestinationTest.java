package io.tributary.tracking.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example, https://a.example?click_id=x",
        "https://a.example/p?q=1, https://a.example/p?q=1&click_id=x",
        "https://a.example/p#top, https://a.example/p?click_id=x#top",
        "https://a.example/{sub1}/p, https://a.example/value%20of%20sub1/p?click_id=x",
        "https://a.example/?a={sub1}&b={sub2}, https://a.example/?a=value%20of%20sub1&b=value%20of%20sub2&click_id=x",
    })
    void the_click_id_is_appended_and_macros_are_filled(String destination, String expected) {
        assertEquals(expected, Destination.of(destination).fill(macro -> "value of " + macro, "click_id", "x", ""));
    }

    @Property
    void no_value_changes_the_origin(@ForAll String value) {
        var address = Destination.of("https://a.example/{sub1}?b={sub2}#c").fill(macro -> value, "click_id", "x", "");

        var uri = URI.create(address);
        assertEquals("https", uri.getScheme());
        assertEquals("a.example", uri.getRawAuthority());
        assertTrue(address.endsWith("click_id=x#c"), address);
    }
}
