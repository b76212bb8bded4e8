package io.tributary.tracking.traffic;

/**
 * One of several destinations.
 *
 * @param url with macros in braces
 * @param weight its share is this by the sum of all, 1 to 1,000
 */
public record Alternative(String url, int weight) {}
