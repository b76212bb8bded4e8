/** Which visitors a program wants, how many of them, and where it sends whom. */
@NullMarked
package io.tributary.tracking.traffic;

import org.jspecify.annotations.NullMarked;
