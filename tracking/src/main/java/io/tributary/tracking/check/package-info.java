/** Looks at addresses that people paste, and names what is wrong with them before it costs a conversion. */
@NullMarked
package io.tributary.tracking.check;

import org.jspecify.annotations.NullMarked;
