/** The operator's pages about what is earned, stated and paid, and the books behind them. */
@NullMarked
package io.tributary.admin.money;

import org.jspecify.annotations.NullMarked;
