/** How often links were seen beside being followed: counted, never tied to a visitor, never paid. */
@NullMarked
package io.tributary.tracking.impression;

import org.jspecify.annotations.NullMarked;
