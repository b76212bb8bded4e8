package io.tributary.tracking.event;

import java.util.regex.Pattern;

/** Numbers of payment cards: they are refused wherever they stand, and neither stored nor logged. */
final class CardNumbers {

    static final String REASON = "card_number_refused";

    /** Visa, Mastercard, American Express, Discover, by their first digits and lengths. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![0-9])(?:4[0-9]{12}(?:[0-9]{3})?|5[1-5][0-9]{14}|2[2-7][0-9]{14}|3[47][0-9]{13}|6(?:011|5[0-9]{2})[0-9]{12})(?![0-9])");

    private static final int SHORTEST = 13;

    private CardNumbers() {}

    static void refuse(String text, String field) {
        if (standIn(text)) {
            throw new Rejection(REASON, field, "A payment card's number must not be sent; it was not stored.");
        }
    }

    /** Whether there is one in the text. */
    static boolean standIn(String text) {
        return text.length() >= SHORTEST
                && CANDIDATE.matcher(text).results().anyMatch(candidate -> hasCheckDigit(candidate.group()));
    }

    /** The check of Luhn (ISO/IEC 7812-1). */
    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
