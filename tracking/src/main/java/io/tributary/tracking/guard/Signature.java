package io.tributary.tracking.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tributary.kernel.Secrets;
import io.tributary.tracking.Moments;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request carries to prove that its sender knows the secret. A POST carries the headers of Standard Webhooks, over
 * id, time and raw body; a GET carries {@code sig} in hexadecimal, over the other parameters, sorted, as they were sent.
 *
 * @param signedAt as the sender wrote it
 * @param content what was signed, in its parts
 * @param signatures of which one has to be right
 */
record Signature(String signedAt, byte[][] content, List<byte[]> signatures) {

    private static final Duration TOLERANCE = Duration.ofSeconds(300);
    private static final int MOST = 16;
    private static final String VERSION = "v1,";
    private static final String SIG = "sig";

    /**
     * The signature of a request.
     *
     * @throws Denied unsigned, where there is none; unsigned_query, where a POST says things beside its body
     */
    static Signature of(Knock knock) throws Denied {
        return knock.post() ? ofBody(knock) : ofQuery(knock.query());
    }

    private static Signature ofBody(Knock knock) throws Denied {
        if (!knock.query().isEmpty()) {
            throw new Denied("unsigned_query");
        }
        var signedAt = knock.header(Knock.TIMESTAMP);
        var signatures = Arrays.stream(knock.header(Knock.SIGNATURE).split(" ", -1))
                .filter(signature -> signature.startsWith(VERSION))
                .limit(MOST)
                .flatMap(signature -> decoded(signature.substring(VERSION.length())))
                .toList();
        if (signatures.isEmpty() || knock.header(Knock.ID).isEmpty()) {
            throw new Denied("unsigned");
        }
        var front = knock.header(Knock.ID) + '.' + signedAt + '.';
        return new Signature(signedAt, new byte[][] {front.getBytes(UTF_8), knock.body()}, signatures);
    }

    private static Signature ofQuery(String query) throws Denied {
        var pairs = List.of(query.split("&", -1));
        var signatures = value(pairs, SIG).flatMap(Signature::hexadecimal);
        var signedAt = value(pairs, "timestamp").or(() -> value(pairs, "ts")).flatMap(Signature::percentDecoded);
        if (signatures.isEmpty() || signedAt.isEmpty()) {
            throw new Denied("unsigned");
        }
        var content = pairs.stream()
                .filter(pair -> !pair.isEmpty() && !isNamed(pair, SIG))
                .sorted()
                .collect(Collectors.joining("&"));
        return new Signature(signedAt.get(), new byte[][] {content.getBytes(UTF_8)}, List.of(signatures.get()));
    }

    /**
     * What tells this signature from every other one, if it was made in time with one of the secrets.
     *
     * @throws Denied stale_signature, bad_signature
     */
    byte[] verified(List<SigningSecret> secrets, Instant now) throws Denied {
        var made = Moments.read(signedAt).orElseThrow(() -> new Denied("stale_signature"));
        if (Duration.between(made, now).abs().compareTo(TOLERANCE) > 0) {
            throw new Denied("stale_signature");
        }
        for (var secret : secrets) {
            var expected = secret.sign(content);
            if (secret.lives(now) && signatures.stream().anyMatch(sent -> Secrets.same(expected, sent))) {
                return expected;
            }
        }
        throw new Denied("bad_signature");
    }

    private static Optional<String> value(List<String> pairs, String name) {
        return pairs.stream()
                .filter(pair -> isNamed(pair, name))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    private static boolean isNamed(String pair, String name) {
        return pair.startsWith(name + "=");
    }

    private static Optional<String> percentDecoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<byte[]> decoded(String base64) {
        try {
            return Stream.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }

    private static Optional<byte[]> hexadecimal(String text) {
        try {
            return Optional.of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
