package io.tributary.tracking.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProtectionTest {

    /** The example of the Standard Webhooks specification's libraries. */
    private static final SigningSecret SECRET = SigningSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null);

    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_614_265_330);
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String KNOWN = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void the_vector_of_standard_webhooks_is_verified() throws Denied {
        signed(List.of(SECRET)).check(post(KNOWN), SIGNED_AT);
    }

    @Test
    void one_right_signature_among_others_is_enough() throws Denied {
        var sixteen = "v1,AAAA v1a,BBBB nonsense " + "v1,AAAA ".repeat(13) + KNOWN;

        signed(List.of(SECRET)).check(post(sixteen), SIGNED_AT);
        denied("bad_signature", post("v1,AAAA ".repeat(1_000) + KNOWN), SIGNED_AT);
    }

    @Test
    void an_altered_body_or_signature_is_not_believed() {
        denied("bad_signature", post("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1Oa="), SIGNED_AT);
        denied("bad_signature", knock(true, "", BODY + " ", headers(KNOWN)), SIGNED_AT);
        denied("unsigned", post("v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="), SIGNED_AT);
        denied("unsigned", post("v1,!!!"), SIGNED_AT);
        denied("unsigned_query", knock(true, "txid=2", BODY, headers(KNOWN)), SIGNED_AT);
    }

    @Test
    void a_signature_holds_for_three_hundred_seconds_both_ways() throws Denied {
        signed(List.of(SECRET)).check(post(KNOWN), SIGNED_AT.plusSeconds(300));
        signed(List.of(SECRET)).check(post(KNOWN), SIGNED_AT.minusSeconds(300));
        denied("stale_signature", post(KNOWN), SIGNED_AT.plusSeconds(301));
        denied("stale_signature", post(KNOWN), SIGNED_AT.minusSeconds(301));
    }

    @Test
    void a_query_is_signed_sorted_and_as_it_was_sent() throws Denied {
        var content = "amount=60.00&event=ftd&name=a%20b&timestamp=1614265330&txid=1";
        var sig = HexFormat.of().formatHex(SECRET.sign(content.getBytes(UTF_8)));
        var query = "txid=1&event=ftd&sig=" + sig + "&timestamp=1614265330&name=a%20b&amount=60.00";

        var shuffled = "name=a%20b&timestamp=1614265330&amount=60.00&txid=1&event=ftd&sig="
                + sig.toUpperCase(java.util.Locale.ROOT);
        assertArrayEquals(
                signed(List.of(SECRET)).check(get(query), SIGNED_AT).orElseThrow(),
                signed(List.of(SECRET)).check(get(shuffled), SIGNED_AT).orElseThrow());
        denied("bad_signature", get(query.replace("a%20b", "a+b")), SIGNED_AT);
        denied("bad_signature", get(query + "&extra=1"), SIGNED_AT);
        denied("unsigned", get(query.replace("&timestamp=1614265330", "")), SIGNED_AT);
        denied("stale_signature", get(query.replace("timestamp=1614265330", "timestamp=soon")), SIGNED_AT);
    }

    @Test
    void an_old_secret_ends_by_its_time() throws Denied {
        var old = new SigningSecret(SECRET.key(), SIGNED_AT.plus(Duration.ofMinutes(1)));
        var secrets = List.of(SigningSecret.of(SigningSecret.random(), null), old);

        signed(secrets).check(post(KNOWN), SIGNED_AT);
        assertEquals(
                "bad_signature",
                assertThrows(Denied.class, () -> signed(secrets).check(post(KNOWN), SIGNED_AT.plusSeconds(60)))
                        .reason());
    }

    @Test
    void what_is_locked_for_servers_takes_nothing_from_browsers_and_the_other_way_round() {
        var browser = new Knock(true, "198.51.100.1", false, "event=ftd", new byte[0], Map.of());
        var listed = new Protection(false, false, false, AddressList.of(List.of("198.51.100.1")), null, List.of());
        var forBrowsers = new Protection(false, true, false, AddressList.of(List.of()), null, List.of());

        assertEquals(
                "browser_refused",
                assertThrows(Denied.class, () -> listed.check(browser, SIGNED_AT))
                        .reason());
        assertEquals(
                "server_refused",
                assertThrows(Denied.class, () -> forBrowsers.check(get("event=ftd"), SIGNED_AT))
                        .reason());
    }

    private static void denied(String reason, Knock knock, Instant now) {
        var denied = assertThrows(Denied.class, () -> signed(List.of(SECRET)).check(knock, now));
        assertEquals(reason, denied.reason());
    }

    private static Protection signed(List<SigningSecret> secrets) {
        return new Protection(true, false, false, AddressList.of(List.of()), null, secrets);
    }

    private static Knock get(String query) {
        return knock(false, query, "", Map.of());
    }

    private static Knock post(String signature) {
        return knock(true, "", BODY, headers(signature));
    }

    private static Map<String, String> headers(String signature) {
        return Map.of(
                "webhook-id",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "webhook-timestamp",
                Long.toString(SIGNED_AT.getEpochSecond()),
                "webhook-signature",
                signature);
    }

    private static Knock knock(boolean post, String query, String body, Map<String, String> headers) {
        return new Knock(false, "198.51.100.1", post, query, body.getBytes(UTF_8), headers);
    }
}
