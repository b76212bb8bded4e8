package io.tributary.tracking.visitor;

/** The visitor's browser, on whatever device. */
public enum Browser {
    CHROME,
    SAFARI,
    FIREFOX,
    EDGE,
    OPERA,
    SAMSUNG,
    OTHER
}
