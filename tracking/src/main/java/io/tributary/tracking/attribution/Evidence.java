package io.tributary.tracking.attribution;

/** What links an event to an affiliate, strongest first. */
public enum Evidence {
    /** The event names a click. */
    CLICK,
    /** An earlier fact bound the customer to a click. */
    CUSTOMER,
    /** The event names a coupon of an affiliate. */
    COUPON,
    /** The event names the affiliate itself. */
    AFFILIATE,
    NONE
}
