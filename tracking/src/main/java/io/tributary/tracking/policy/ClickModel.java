package io.tributary.tracking.policy;

/** Which of a customer's clicks gets the credit for an event that names one. */
public enum ClickModel {
    /** The one that the event names: the last that brought the customer. */
    LAST_CLICK,
    /** The first of those that any event of the customer has named so far, as long as its window is open. */
    FIRST_CLICK
}
