package io.tributary.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as an operator's server does that read our documentation, with the secret that it was given. */
public record Signing(String secret) {

    /** The query with its signature at the end: over the parameters, sorted, as they are sent. */
    public String query(String query) {
        var sorted = Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&"));
        return query + "&sig=" + HexFormat.of().formatHex(mac(sorted.getBytes(UTF_8)));
    }

    /** The headers of Standard Webhooks for a body that is sent now. */
    public Map<String, String> headers(String id, Instant now, String body) {
        var content = id + "." + now.getEpochSecond() + "." + body;
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                "v1," + Base64.getEncoder().encodeToString(mac(content.getBytes(UTF_8))));
    }

    private byte[] mac(byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
