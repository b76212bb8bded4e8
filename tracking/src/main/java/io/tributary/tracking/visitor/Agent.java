package io.tributary.tracking.visitor;

/**
 * Who a User-Agent header says it is.
 *
 * @param crawler whether it says itself that it is no person: a crawler, a link preview, a monitor
 */
public record Agent(Device device, Platform platform, Browser browser, boolean crawler) {

    /** Who says nothing: perhaps a person. */
    public static final Agent UNKNOWN = new Agent(Device.OTHER, Platform.OTHER, Browser.OTHER, false);
}
