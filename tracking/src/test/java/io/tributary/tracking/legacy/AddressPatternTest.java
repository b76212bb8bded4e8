package io.tributary.tracking.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tributary.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPatternTest {

    @ParameterizedTest
    @CsvSource({
        "TUNE, /aff_c?offer_id=5&aff_id=1002&aff_sub=x, offer_id=5&aff_id=1002",
        "TUNE, /aff_c?aff_sub=x&aff_id=1002&offer_id=5, offer_id=5&aff_id=1002",
        "EVERFLOW, /ABC123/XYZ/?sub1=a, affiliate=ABC123&offer=XYZ",
        "AFFISE, /click?pid=7&offer_id=9, pid=7&offer_id=9",
        "TRACK360, /click?affid=101&campaign=2001&affclickid=q, affid=101&campaign=2001",
        "CELLXPERT, /visit/?bta=35286&nci=5342&afp=q, bta=35286&nci=5342",
        "POST_AFFILIATE_PRO, /scripts/click.php?a_aid=ann&a_bid=1, a_aid=ann",
        "POST_AFFILIATE_PRO, /?a_aid=ann, a_aid=ann"
    })
    void what_names_the_link_is_found_in_addresses_of_well_known_systems(
            KnownShape shape, String address, String named) {
        assertEquals(Optional.of(named), shape.pattern().named(address));
    }

    @ParameterizedTest
    @CsvSource({
        "TUNE, /aff_c?offer_id=5",
        "TUNE, /aff_c?offer_id=5&aff_id=",
        "TUNE, /aff_i?offer_id=5&aff_id=1002",
        "EVERFLOW, /ABC123",
        "EVERFLOW, /ABC123/XYZ/more",
        "AFFISE, /click?affid=101&campaign=2001",
        "CELLXPERT, /visit/%zz?bta=1&nci=2"
    })
    void another_address_is_left_alone(KnownShape shape, String address) {
        assertEquals(Optional.empty(), shape.pattern().named(address));
    }

    @Test
    void parameters_go_on_under_their_names_here_and_those_that_named_the_link_do_not() {
        var forwarded = KnownShape.TUNE
                .pattern()
                .forward("/aff_c?offer_id=5&aff_id=1002&aff_sub=a%20b&aff_sub2=c&aff_click_id=77&source=fb", "1abc");

        assertEquals("/c/1abc?sub1=a%20b&sub2=c&aff_click_id=77&source=fb", forwarded);
    }

    @Test
    void a_parameter_that_means_something_else_here_is_dropped_unless_it_was_said_to_be_the_same() {
        var plain = AddressPattern.of("/go", List.of("id"), Map.of());
        var renaming = AddressPattern.of("/go", List.of("id"), Map.of("target", "url"));

        assertEquals("/c/1abc", plain.forward("/go?id=1&url=x&consent=0&lp=y", "1abc"));
        assertEquals(
                "/c/1abc?url=https%3A%2F%2Fa.example", renaming.forward("/go?id=1&target=https://a.example", "1abc"));
    }

    @Test
    void values_cannot_add_parameters_or_leave_the_path() {
        var pattern = AddressPattern.of("/{a}/{b}", List.of(), Map.of());

        assertEquals(Optional.of("a=x%26b%3Dy&b=z"), pattern.named("/x%26b%3Dy/z"));
        assertEquals("/c/1abc?sub1=a%26sub2%3Db%23%0D%0A", pattern.forward("/x/y?sub1=a%26sub2%3Db%23%0d%0a", "1abc"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/{x}, id, reserved_path",
        "/admin, id, reserved_path",
        "/a b, id, bad_path",
        "/{A}, id, bad_path",
        "/go, a b, bad_parameter"
    })
    void what_would_never_be_asked_for_is_refused(String path, String parameter, String reason) {
        var refusal = assertThrows(Refusal.class, () -> AddressPattern.of(path, List.of(parameter), Map.of()));

        assertEquals(reason, refusal.reason());
    }

    @Test
    void an_address_that_names_no_link_is_refused() {
        assertEquals(
                "names_no_link",
                assertThrows(Refusal.class, () -> AddressPattern.of("/go", List.of(), Map.of()))
                        .reason());
    }

    @Test
    void our_own_addresses_are_nobody_elses_but_codes_that_we_would_not_give_out_are() {
        assertTrue(OwnPaths.contain("/c/1abcdefgh"));
        assertTrue(OwnPaths.contain("/api/v1/programs"));
        assertTrue(OwnPaths.contain("/admin"));
        assertFalse(OwnPaths.contain("/c/AbC12"));
        assertFalse(OwnPaths.contain("/click"));
        assertFalse(OwnPaths.contain("/"));
    }
}
