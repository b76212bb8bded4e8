/** Replays: refused requests sent through the door again, many at once, when their cause is repaired. */
@NullMarked
package io.tributary.tracking.replay;

import org.jspecify.annotations.NullMarked;
