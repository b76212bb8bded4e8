/** How a program decides whose an event is: its rules, since when each of them counts, and its caps. */
@NullMarked
package io.tributary.tracking.policy;

import org.jspecify.annotations.NullMarked;
