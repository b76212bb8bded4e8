package io.tributary.tracking.attribution;

import java.util.Locale;

/** What links an event to an affiliate; which is stronger the program says. */
public enum Evidence {
    /** A server's event names a click. */
    CLICK,
    /** An earlier fact bound the customer. */
    CUSTOMER,
    /** The event names a coupon of an affiliate. */
    COUPON,
    /** The event names the affiliate itself. */
    AFFILIATE,
    /** The visitor's browser named a click. */
    COOKIE,
    /** A person said whose the customer is. */
    DECISION,
    NONE;

    /** Its word in a receipt, where a cookie is a click and a decision binds the customer. */
    public String word() {
        var said = switch (this) {
            case COOKIE -> CLICK;
            case DECISION -> CUSTOMER;
            default -> this;
        };
        return said.name().toLowerCase(Locale.ROOT);
    }
}
