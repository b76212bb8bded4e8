package io.tributary.tracking.visitor;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, as far as it can be told.
 *
 * @param address IPv4 or IPv6
 * @param country ISO 3166 alpha-2, in upper case; null where it is not known
 */
public record Visitor(
        @Nullable String address,
        @Nullable String userAgent,
        @Nullable String country,
        Agent agent) {}
