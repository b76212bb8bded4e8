/** Codes that customers type: whose they are, and when. Public types are for the modules downstream. */
@NullMarked
package io.tributary.tracking.coupon;

import org.jspecify.annotations.NullMarked;
