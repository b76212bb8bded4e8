/** Codes that lead to a destination, and on whose account. */
@NullMarked
package io.tributary.tracking.link;

import org.jspecify.annotations.NullMarked;
