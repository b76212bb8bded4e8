/**
 * Closing a month, and paying what it left: periods, statements, payouts and payout files. A statement is the extract
 * of what an affiliate's payable accounts saw until the month ended; every transfer is on one statement, once.
 */
@NullMarked
package io.tributary.payouts;

import org.jspecify.annotations.NullMarked;
