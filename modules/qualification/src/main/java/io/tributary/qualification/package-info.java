/** Rules that decide, from a timeline of facts, whether a commission is due: pure. */
@NullMarked
package io.tributary.qualification;

import org.jspecify.annotations.NullMarked;
