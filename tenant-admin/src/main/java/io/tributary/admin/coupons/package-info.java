/** The pages about coupons. */
@NullMarked
package io.tributary.admin.coupons;

import org.jspecify.annotations.NullMarked;
