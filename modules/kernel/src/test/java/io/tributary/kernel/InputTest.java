package io.tributary.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

    @Test
    void a_name_is_measured_as_a_reader_counts() {
        var flags = "\uD83C\uDDF2\uD83C\uDDF9".repeat(120);

        assertEquals(flags, Input.name(flags, "name"));
        assertThrows(Refusal.class, () -> Input.name(flags + "x", "name"));
    }

    @Test
    void a_name_has_one_form() {
        assertEquals("Caf\u00E9", Input.name("  Cafe\u0301 ", "name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "a\u200Bb", "a\nb", "a\u0000b", "\uD800", "a\u2028b", "", " "})
    void a_name_shows_what_it_holds(String name) {
        assertThrows(Refusal.class, () -> Input.name(name, "name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://casino.example/",
                "http://localhost:8080/?a={click_id}&b=1",
                "https://casino.example/{sub1}/x?y={click_id}#z",
            })
    void an_address_may_carry_macros(String url) {
        assertEquals(url, Input.url(url, "destination"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//casino.example/",
                "https:///x",
                "https://{sub1}/",
                "https://{sub1}.example/",
                "https://a@b.example/",
                "https://casino.example/ x",
                "data:text/html,x",
                "https:casino.example",
            })
    void an_address_is_a_web_address_with_a_host_of_its_own(String url) {
        assertThrows(Refusal.class, () -> Input.url(url, "destination"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann", "ann@", "@x.example", "ann@x", "a b@x.example", "ann@x..example", "<a>@x.example"})
    void an_address_of_mail_has_two_sides(String email) {
        assertThrows(Refusal.class, () -> Input.email(email, "email"));
    }

    @Test
    void the_domain_of_an_address_of_mail_is_lower_case() {
        assertEquals("Ann@bestslots.example", Input.email("Ann@BestSlots.example", "email"));
    }

    @Test
    void what_may_be_left_out_is_null() {
        assertNull(Input.optionalUrl(" ", "website"));
        assertNull(Input.optionalCountry(null, "country"));
        assertNull(Input.optionalName("", "company"));
    }

    @Test
    void a_country_and_a_zone_exist() {
        assertEquals("DE", Input.optionalCountry("DE", "country"));
        assertEquals("Europe/Malta", Input.zone("Europe/Malta", "time_zone").getId());
        assertThrows(Refusal.class, () -> Input.optionalCountry("XX", "country"));
        assertThrows(Refusal.class, () -> Input.zone("GMT+2", "time_zone"));
        assertThrows(Refusal.class, () -> Input.zone("EST", "time_zone"));
    }
}
