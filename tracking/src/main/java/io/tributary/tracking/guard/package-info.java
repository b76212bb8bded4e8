/** What stands before the door of an integration: address lists, signatures that count once, keys for browsers, limits. */
@NullMarked
package io.tributary.tracking.guard;

import org.jspecify.annotations.NullMarked;
