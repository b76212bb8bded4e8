package io.tributary.tracking.event;

/** The way by which an event was reported. */
public enum Channel {
    S2S,
    API,
    PIXEL,
    BEACON,
    IMPORT,
    WEBHOOK
}
