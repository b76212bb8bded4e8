package io.tributary.app.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A body with its signature, and what is wrong with it.
 *
 * @param row of the catalogue
 * @param time the moment of signing, as it is written
 * @param key what becomes of the secret before it signs
 * @param signature what becomes of the signature, version and all
 * @param body what becomes of the body after it was signed
 * @param before signatures that stand before the right one and are wrong
 * @param reason in the quarantine; empty where nothing is wrong
 */
record SignedBody(
        int row,
        String what,
        Scheme scheme,
        Function<Instant, String> time,
        UnaryOperator<byte[]> key,
        UnaryOperator<String> signature,
        UnaryOperator<String> body,
        List<String> before,
        String reason) {

    private static final String WRONG = "0123456789abcdef".repeat(4);

    /** Who signs how. */
    enum Scheme {
        STANDARD("v1,", 16),
        STRIPE("v1=", 8);

        private final String version;
        private final int most;

        Scheme(String version, int most) {
            this.version = version;
            this.most = most;
        }

        /** How many signatures of one body are read. */
        int most() {
            return most;
        }
    }

    /** Where a scheme's bodies are sent, and the secret that signs them. */
    record Sender(String path, String secret) {}

    static List<SignedBody> bad() {
        return Arrays.stream(Scheme.values()).flatMap(SignedBody::bad).toList();
    }

    /** Stripe's stale ones are noted as wrong: their time is a part of the signature. */
    private static Stream<SignedBody> bad(Scheme scheme) {
        var good = right(scheme);
        var standard = scheme == Scheme.STANDARD;
        var stale = standard ? "stale_signature" : "bad_signature";
        return Stream.of(
                good.wrong(52, "a signature of something else", signature -> scheme.version + WRONG, "bad_signature"),
                good.wrong(52, "cut off", text -> text.substring(0, text.length() - 4), "bad_signature"),
                good.wrong(52, "a version that nobody knows", text -> text.replace("v1", "v1a"), unread(standard)),
                good.wrong(52, "no signature in it", text -> "", unread(standard)),
                good.by(52, "another secret", secret -> "another".getBytes(UTF_8)),
                good.at(53, "signed too long ago", now -> seconds(now, -301), stale),
                good.at(53, "signed ahead of time", now -> seconds(now, 303), stale),
                good.at(53, "signed in 1970", now -> "0", stale),
                good.at(53, "signed at no time", now -> "noon", stale),
                good.saying(55, "the same in other spaces", text -> text.replace(":", ": ")),
                good.after(scheme.most, WRONG).wrong(56, "one too many before it", text -> text, "bad_signature"),
                good.after(150, WRONG).wrong(56, "very many before it", text -> text, "bad_signature"));
    }

    /** One with which nothing is wrong. */
    static SignedBody right(Scheme scheme) {
        return new SignedBody(
                52, "right", scheme, now -> seconds(now, 0), key -> key, text -> text, text -> text, List.of(), "");
    }

    SignedBody after(int number, String wrong) {
        var wrongs = Collections.nCopies(number, scheme.version + wrong);
        return new SignedBody(row, what, scheme, time, key, signature, body, wrongs, reason);
    }

    private SignedBody wrong(int row, String what, UnaryOperator<String> signature, String reason) {
        return new SignedBody(row, what, scheme, time, key, signature, body, before, reason);
    }

    private SignedBody by(int row, String what, UnaryOperator<byte[]> key) {
        return new SignedBody(row, what, scheme, time, key, signature, body, before, "bad_signature");
    }

    private SignedBody at(int row, String what, Function<Instant, String> time, String reason) {
        return new SignedBody(row, what, scheme, time, key, signature, body, before, reason);
    }

    private SignedBody saying(int row, String what, UnaryOperator<String> body) {
        return new SignedBody(row, what, scheme, time, key, signature, body, before, "bad_signature");
    }

    /** The body as it is sent. */
    String sent(Instant now) {
        return body.apply(signed(now));
    }

    /** The headers that prove it, a line each. */
    List<String> headers(String secret, Instant now) {
        var moment = time.apply(now);
        return switch (scheme) {
            case STANDARD -> {
                var own = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                var mac = mac(own, "msg_1." + moment + "." + signed(now));
                yield List.of(
                        "webhook-id: msg_1",
                        "webhook-timestamp: " + moment,
                        "webhook-signature: " + all(Base64.getEncoder().encodeToString(mac), " "));
            }
            case STRIPE -> {
                var mac = mac(secret.getBytes(UTF_8), moment + "." + signed(now));
                yield List.of("Stripe-Signature: t=" + moment + ","
                        + all(HexFormat.of().formatHex(mac), ","));
            }
        };
    }

    private String all(String mac, String separator) {
        return String.join(
                separator,
                Stream.concat(before.stream(), Stream.of(signature.apply(scheme.version + mac)))
                        .toList());
    }

    private byte[] mac(byte[] secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.apply(secret), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(Instant now) {
        return switch (scheme) {
            case STANDARD -> "{\"event\":\"registration\",\"txid\":\"1\"}";
            case STRIPE -> """
                    {"type":"invoice.paid","created":%d,"data":{"object":{"id":"in_1","customer":"cus_1",\
                    "amount_paid":6000,"currency":"eur"}}}""".formatted(now.getEpochSecond());
        };
    }

    private static String unread(boolean standard) {
        return standard ? "unsigned" : "bad_signature";
    }

    private static String seconds(Instant now, int later) {
        return String.valueOf(now.getEpochSecond() + later);
    }

    @Override
    public String toString() {
        return "row %d, %s: %s".formatted(row, scheme, what);
    }
}
