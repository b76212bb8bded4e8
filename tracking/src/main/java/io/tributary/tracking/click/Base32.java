package io.tributary.tracking.click;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** base32hex (RFC 4648 §7) in lower case and without padding, for whole groups of five bytes; it keeps their order. */
final class Base32 {

    private static final byte[] DIGITS = "0123456789abcdefghijklmnopqrstuv".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VALUES = values();
    private static final int GROUP_BYTES = 5;
    private static final int GROUP_DIGITS = 8;

    private Base32() {}

    /** The first bytes, a multiple of five, as text. */
    static String encode(byte[] bytes, int length) {
        var text = new byte[length / GROUP_BYTES * GROUP_DIGITS];
        for (int in = 0, out = 0; in < length; in += GROUP_BYTES, out += GROUP_DIGITS) {
            long group = 0;
            for (int i = 0; i < GROUP_BYTES; i++) {
                group = group << 8 | bytes[in + i] & 0xFF;
            }
            for (int i = GROUP_DIGITS - 1; i >= 0; i--) {
                text[out + i] = DIGITS[(int) group & 31];
                group >>>= 5;
            }
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Exactly so many bytes, from digits in either case; empty where the text is anything else. */
    static Optional<byte[]> decode(String text, int length) {
        if (text.length() != length / GROUP_BYTES * GROUP_DIGITS) {
            return Optional.empty();
        }
        var bytes = new byte[length];
        for (int in = 0, out = 0; out < length; in += GROUP_DIGITS, out += GROUP_BYTES) {
            long group = 0;
            for (int i = 0; i < GROUP_DIGITS; i++) {
                char digit = text.charAt(in + i);
                if (digit >= VALUES.length || VALUES[digit] < 0) {
                    return Optional.empty();
                }
                group = group << 5 | VALUES[digit];
            }
            for (int i = GROUP_BYTES - 1; i >= 0; i--) {
                bytes[out + i] = (byte) group;
                group >>>= 8;
            }
        }
        return Optional.of(bytes);
    }

    private static byte[] values() {
        var values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (byte value = 0; value < DIGITS.length; value++) {
            values[DIGITS[value]] = value;
            values[Character.toUpperCase((char) DIGITS[value])] = value;
        }
        return values;
    }
}
