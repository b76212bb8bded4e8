package io.tributary.portal;

import org.jspecify.annotations.Nullable;

/** The operator's own names of customers, as far as an affiliate may see them. */
public final class Masked {

    private static final int MOST_SHOWN = 2;
    private static final String HIDDEN = "•••";
    private static final int SHORTEST_NAME = 4;

    private Masked() {}

    /**
     * The first and last characters of an id, at most a quarter of it at either end: {@code pl•••42}. Null, for whoever
     * came through one click without an id, stays null.
     */
    public static @Nullable String customer(@Nullable String id) {
        if (id == null) {
            return null;
        }
        var shown = Math.min(MOST_SHOWN, id.codePointCount(0, id.length()) / 4);
        var start = id.substring(0, id.offsetByCodePoints(0, shown));
        var end = id.substring(id.offsetByCodePoints(id.length(), -shown));
        return start + HIDDEN + end;
    }

    /**
     * A reference of the operator's with the customer's id masked, where it is made of it: {@code dep-pl•••42-1}. Ids of
     * less than four characters are left, since they stand in any text by chance.
     */
    public static String reference(String reference, @Nullable String customer) {
        var masked = customer(customer);
        return customer == null || masked == null || customer.length() < SHORTEST_NAME
                ? reference
                : reference.replace(customer, masked);
    }
}
