package io.tributary.postbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tributary.kernel.Refusal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlTemplateTest {

    @Test
    void macros_in_path_and_query_are_filled_and_percent_encoded() {
        var template = read("https://tracker.example/pb/{sub1}?cid={aff_click_id}&p={payout}&none={sub9}");

        var target =
                template.fill(Map.of(Macro.SUB1, "a/b ü", Macro.AFF_CLICK_ID, "1&2=3#{sub1}", Macro.PAYOUT, "150.00"));

        assertEquals("/pb/a%2Fb%20%C3%BC?cid=1%262%3D3%23%7Bsub1%7D&p=150.00&none=", target);
        assertEquals("https://tracker.example" + target, template.address(target));
    }

    @Test
    void an_address_without_path_calls_the_root() {
        assertEquals("/", read("https://tracker.example").target());
        assertEquals(
                "/?cid={click_id}",
                read("https://tracker.example?cid={click_id}").target());
    }

    @Test
    void the_port_is_the_usual_one_unless_another_allowed_one_is_named() {
        assertEquals(443, read("https://tracker.example/").port());
        assertEquals(80, read("http://tracker.example/").port());
        assertEquals(
                "https://tracker.example:8443/",
                read("https://tracker.example:8443/").address("/"));
        assertEquals(
                1234,
                UrlTemplate.of("http://127.0.0.1:1234/", Set.of("127.0.0.1")).port());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://tracker.example/?a={clickid},            unknown_macro
            https://tracker.example/?a={},                   unknown_macro
            https://tracker.example/?a={CLICK_ID},           unknown_macro
            https://tracker.example/?a={click_id,            bad_macro
            https://tracker.example:22/,                     bad_port
            https://tracker.example/#{click_id},             bad_url
            https://{sub1}.example/,                         bad_url
            https://user:secret@tracker.example/,            bad_url
            ftp://tracker.example/,                          bad_url
            javascript:alert(1),                             bad_url
            //tracker.example/,                              bad_url
            """)
    void what_is_no_address_to_call_is_refused(String url, String reason) {
        assertEquals(reason, assertThrows(Refusal.class, () -> read(url)).reason());
    }

    private static UrlTemplate read(String url) {
        return UrlTemplate.of(url, Set.of());
    }
}
