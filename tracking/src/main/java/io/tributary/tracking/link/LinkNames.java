package io.tributary.tracking.link;

import org.jspecify.annotations.Nullable;

/**
 * What a link is called where a macro asks for it.
 *
 * @param affiliate the affiliate's number
 * @param coupon the code of the coupon that it was made for, if it was
 */
public record LinkNames(
        String code, int affiliate, @Nullable String coupon) {}
