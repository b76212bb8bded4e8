package io.tributary.tracking.visitor;

/** What the visitor holds in the hand, or sits in front of. */
public enum Device {
    DESKTOP,
    MOBILE,
    TABLET,
    TV,
    OTHER
}
