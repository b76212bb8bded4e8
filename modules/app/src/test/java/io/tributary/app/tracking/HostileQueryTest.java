package io.tributary.app.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever stands in a click's query, its answer leads to a registered origin or nowhere: nothing is an open redirect. */
@QuarkusTest
class HostileQueryTest {

    private static final List<String> ORIGINS = List.of("https://casino.example", "https://shop.example");
    private static final Pattern OUR_ID = Pattern.compile("[?&]click_id=[0-9a-v]{40}");

    private static final List<String> NAMES = List.of(
            "url",
            "sub1",
            "sub10",
            "aff_click_id",
            "lp",
            "to",
            "redirect",
            "click_id",
            "click_id%00",
            "%63lick_id",
            "%0d%0aX-Injected:y",
            "//",
            "url[]",
            "consent");

    private static final List<String> VALUES = List.of(
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https:evil.example",
            "https:/evil.example",
            "http:///evil.example",
            "https://casino.example@evil.example/",
            "https://casino.example:443@evil.example",
            "https://casino.example.evil.example/",
            "https://evil.example/?https://casino.example",
            "https://evil.example%23@casino.example/",
            "https://evil.example%5C@casino.example/",
            "https://casino.example%2eevil.example/",
            "https://casino.example%00.evil.example/",
            "https://casino.example%0d%0aLocation:%20https://evil.example",
            "%68ttps://evil.example",
            "https://shop.example:8443/",
            "https://\u0441asino.example/",
            "https://casino\u3002example/",
            "https://{sub1}/",
            "https://shop.example{sub1}/",
            "javascript:alert(1)",
            "java%0ascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "@evil.example",
            ".evil.example",
            "#@evil.example",
            "%23@evil.example",
            "?@evil.example",
            "%0d%0aLocation:%20https://evil.example",
            "%0d%0a%0d%0a<script>",
            "%E5%98%8A%E5%98%8DSet-Cookie:x=1",
            "%C0%AE%C0%AE/",
            "%00",
            "%u0000",
            "\u202Eexample",
            "%2F%2Fevil.example",
            "%252F%252Fevil.example",
            "%26click_id=x",
            "&click_id=x",
            "{click_id}",
            "{{7*7}}",
            "${jndi:ldap://evil.example}",
            "%",
            "%zz",
            "a".repeat(3_000));

    @Test
    void five_hundred_hostile_queries_lead_nowhere_else() {
        var casino = new Casino(Map.of("passes_parameters", true, "deep_link_hosts", List.of("shop.example")));
        var wrong = new ArrayList<String>();
        int tried = 0;

        for (var name : NAMES) {
            for (var value : VALUES) {
                tried++;
                var query = name + "=" + value;
                var answer = RawRequest.get("/c/" + casino.code + "?" + query);
                if (!isHarmless(answer)) {
                    wrong.add(query + " -> " + answer);
                }
            }
        }

        assertTrue(tried >= 500, "only " + tried);
        assertEquals(List.of(), wrong);
    }

    private static boolean isHarmless(String answer) {
        var head = answer.split("\r\n\r\n", 2)[0].lines().toList();
        if (head.getFirst().startsWith("HTTP/1.1 400 ")) {
            return head.stream().noneMatch(line -> line.toLowerCase().startsWith("location:"));
        }
        var locations = head.stream()
                .filter(line -> line.toLowerCase().startsWith("location:"))
                .map(line -> line.substring("location:".length()).strip())
                .toList();
        var injected =
                head.stream().anyMatch(line -> line.startsWith("X-Injected") || line.startsWith("Set-Cookie: x"));
        return head.getFirst().startsWith("HTTP/1.1 302 ")
                && !injected
                && locations.size() == 1
                && ORIGINS.contains(origin(locations.getFirst()))
                && OUR_ID.matcher(locations.getFirst()).results().count() == 1
                && !locations.getFirst().matches(".*[?&]click_id=(?![0-9a-v]{40}).*");
    }

    private static String origin(String location) {
        var uri = URI.create(location);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
