package io.tributary.tracking.link;

import java.security.SecureRandom;
import java.util.OptionalInt;

/**
 * Codes of links: the tenant's number, four bits a character and a fifth that says "more follows", then eight random
 * characters, all of 0-9 and a-v. So the installation's own host can tell whose a code is.
 */
public final class LinkCode {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";
    private static final int RANDOM_DIGITS = 8;
    private static final int MORE = 16;
    private static final int MOST_BITS = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkCode() {}

    static String next(int tenantNumber) {
        var code = new StringBuilder();
        int rest = tenantNumber;
        while (rest >= MORE) {
            code.append(DIGITS.charAt(rest % MORE + MORE));
            rest /= MORE;
        }
        code.append(DIGITS.charAt(rest));
        for (int i = 0; i < RANDOM_DIGITS; i++) {
            code.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return code.toString();
    }

    /** The number of the tenant that made the code; empty where the code was not made by {@link #next}. */
    public static OptionalInt tenantOf(String code) {
        int number = 0;
        for (int i = 0, bits = 0; i < code.length() - RANDOM_DIGITS && bits < MOST_BITS; i++, bits += 4) {
            int digit = DIGITS.indexOf(code.charAt(i));
            if (digit < 0) {
                return OptionalInt.empty();
            }
            number |= (digit & MORE - 1) << bits;
            if (digit < MORE) {
                return i == code.length() - RANDOM_DIGITS - 1 ? OptionalInt.of(number) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }
}
