package io.tributary.tracking.webhook;

import io.tributary.kernel.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Who sends webhooks, and how they are signed. The key in the address is asked of all of them. */
public enum Sender {
    /** Anybody: the key in the address is all there is, and what the integration itself demands. */
    ANY,
    /** Header Stripe-Signature: {@code t=…,v1=…}, HMAC-SHA256 in hex over {@code t.body}, no older than five minutes. */
    STRIPE,
    /** Header X-Shopify-Hmac-Sha256: HMAC-SHA256 in base64 over the body. */
    SHOPIFY,
    /** Header X-WC-Webhook-Signature: the same. */
    WOOCOMMERCE;

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int MOST_SIGNATURES = 8;

    /**
     * Whether its secret made the signature of this body.
     *
     * @param headers the value of a header, or null
     */
    public boolean signed(byte[] body, UnaryOperator<@Nullable String> headers, String secret, Instant now) {
        return switch (this) {
            case ANY -> true;
            case STRIPE -> stripe(body, headers.apply("Stripe-Signature"), secret, now);
            case SHOPIFY -> base64(body, headers.apply("X-Shopify-Hmac-Sha256"), secret);
            case WOOCOMMERCE -> base64(body, headers.apply("X-WC-Webhook-Signature"), secret);
        };
    }

    private static boolean stripe(byte[] body, @Nullable String header, String secret, Instant now) {
        if (header == null) {
            return false;
        }
        var parts = List.of(header.split(",", MOST_SIGNATURES + 3));
        var time = values(parts, "t=");
        var signatures = values(parts, "v1=");
        if (time.size() != 1
                || !time.getFirst().matches("[0-9]{1,11}")
                || signatures.size() > MOST_SIGNATURES
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(time.getFirst())), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        > 0) {
            return false;
        }
        var start = (time.getFirst() + '.').getBytes(StandardCharsets.UTF_8);
        var signed = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, signed, start.length, body.length);
        var expected = HexFormat.of().formatHex(mac(signed, secret)).getBytes(StandardCharsets.US_ASCII);
        return signatures.stream()
                .anyMatch(signature -> Secrets.same(expected, signature.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> values(List<String> parts, String name) {
        return parts.stream()
                .map(String::strip)
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()))
                .toList();
    }

    private static boolean base64(byte[] body, @Nullable String header, String secret) {
        var expected = Base64.getEncoder().encode(mac(body, secret));
        return header != null && Secrets.same(expected, header.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] text, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
