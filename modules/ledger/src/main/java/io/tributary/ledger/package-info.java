/** Accounts and transfers: the only code that moves money. */
@NullMarked
package io.tributary.ledger;

import org.jspecify.annotations.NullMarked;
