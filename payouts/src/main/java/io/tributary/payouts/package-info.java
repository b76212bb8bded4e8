/** Period close, statements, payouts and payout files. */
@NullMarked
package io.tributary.payouts;

import org.jspecify.annotations.NullMarked;
