package io.tributary.tracking.webhook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signatures as {@code openssl dgst -sha256 -hmac} makes them of the same bytes. */
class SenderTest {

    private static final byte[] BODY = "{\"id\":1,\"total\":\"60.00\"}".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "whsec_test_secret";
    private static final String STRIPE = "c473819dc211fec2129a10b9cbc1de6a30c0f8ca971bbdcec61c98d71999287c";
    private static final String BASE64 = "4Afv+saZV/7mbtg3RfcbAsFq+ws19aXqwP/g8unS1oI=";
    private static final Instant NOW = Instant.ofEpochSecond(1_792_411_200);

    @Test
    void stripes_own_signature_is_believed_for_five_minutes() {
        assertTrue(stripe("t=1792411200,v1=" + STRIPE, NOW));
        assertTrue(stripe("t=1792411200,v1=" + "0".repeat(64) + ",v1=" + STRIPE + ",v0=x", NOW.plusSeconds(300)));
        assertFalse(stripe("t=1792411200,v1=" + STRIPE, NOW.plusSeconds(301)));
        assertFalse(stripe("t=1792411200,v1=" + STRIPE, NOW.minusSeconds(301)));
    }

    @Test
    void anything_else_is_not_stripes() {
        assertFalse(stripe("t=1792411201,v1=" + STRIPE, NOW));
        assertFalse(stripe("t=1792411200,v0=" + STRIPE, NOW));
        assertFalse(stripe("t=1792411200,v1=" + STRIPE.substring(1), NOW));
        assertFalse(stripe("v1=" + STRIPE, NOW));
        assertFalse(stripe("t=now,v1=" + STRIPE, NOW));
        assertFalse(stripe("t=1792411200" + (",v1=" + "0".repeat(64)).repeat(1_000) + ",v1=" + STRIPE, NOW));
        assertFalse(Sender.STRIPE.signed(BODY, name -> null, SECRET, NOW));
    }

    @Test
    void shopify_and_woocommerce_sign_the_bytes_of_the_body() {
        var shopify = Map.of("X-Shopify-Hmac-Sha256", BASE64);
        var woo = Map.of("X-WC-Webhook-Signature", BASE64);
        var spaced = "{\"id\": 1, \"total\": \"60.00\"}".getBytes(StandardCharsets.UTF_8);

        assertTrue(Sender.SHOPIFY.signed(BODY, shopify::get, SECRET, NOW));
        assertTrue(Sender.WOOCOMMERCE.signed(BODY, woo::get, SECRET, NOW));
        assertFalse(Sender.SHOPIFY.signed(spaced, shopify::get, SECRET, NOW));
        assertFalse(Sender.SHOPIFY.signed(BODY, shopify::get, "another", NOW));
        assertFalse(Sender.SHOPIFY.signed(BODY, woo::get, SECRET, NOW));
    }

    private static boolean stripe(String header, Instant now) {
        return Sender.STRIPE.signed(BODY, Map.of("Stripe-Signature", header)::get, SECRET, now);
    }
}
