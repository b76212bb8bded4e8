package io.tributary.postbacks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a postback's address may ask for, in braces and lower case: {@code {aff_click_id}}. */
public enum Macro {
    /** Of the click that brought the customer. */
    CLICK_ID,
    AFF_CLICK_ID,
    SUB1,
    SUB2,
    SUB3,
    SUB4,
    SUB5,
    SUB6,
    SUB7,
    SUB8,
    SUB9,
    SUB10,
    /** Key of the event's type. */
    EVENT,
    /** The operator's id of the event. */
    TXID,
    /** Our id of the event; of a payout, the payout's. */
    CONVERSION_ID,
    /** Of the event, as its reporter said. */
    AMOUNT,
    CURRENCY,
    /** What the affiliate earns by it; below zero where something was taken back. */
    PAYOUT,
    PAYOUT_CURRENCY,
    /** The trigger, in lower case. */
    STATUS,
    /** Key of the program. */
    PROGRAM,
    /** Number of the affiliate. */
    AFFILIATE,
    /** Code of the link. */
    LINK,
    COUNTRY,
    DEVICE,
    /** When the event happened, RFC 3339. */
    OCCURRED_AT,
    /** When this try was made, in seconds since 1970. */
    TS,
    /** HMAC-SHA256 in hexadecimal over {@code {ts}}, a point, and the path and query with this macro left empty. */
    SIG;

    /** The macro that is written so. */
    static Optional<Macro> named(String name) {
        return Arrays.stream(values())
                .filter(macro -> macro.word().equals(name))
                .findFirst();
    }

    /** As it is written between the braces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
