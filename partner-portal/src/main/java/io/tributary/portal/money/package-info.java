/** An affiliate's statements and payouts, and where its money goes. */
@NullMarked
package io.tributary.portal.money;

import org.jspecify.annotations.NullMarked;
