/** Links, clicks, events, customers and attribution: the facts, and whose they are. */
@NullMarked
package io.tributary.tracking;

import org.jspecify.annotations.NullMarked;
