/** The affiliate's coupons. */
@NullMarked
package io.tributary.portal.coupons;

import org.jspecify.annotations.NullMarked;
