package io.tributary.tracking.event;

/** The way by which an event was reported, and so how far it can be believed. */
public enum Channel {
    S2S(Trust.SERVER),
    API(Trust.SERVER),
    PIXEL(Trust.BROWSER),
    BEACON(Trust.BROWSER),
    IMPORT(Trust.SERVER),
    WEBHOOK(Trust.SERVER);

    /** Who said it: a server with a secret, or a browser, whose visitor can say anything. */
    public enum Trust {
        SERVER,
        BROWSER
    }

    private final Trust trust;

    Channel(Trust trust) {
        this.trust = trust;
    }

    public Trust trust() {
        return trust;
    }
}
