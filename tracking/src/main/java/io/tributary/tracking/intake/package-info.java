/** Files of rows: read, tried out, taken in one row at a time, and told about. What a row means is its kind's business. */
@NullMarked
package io.tributary.tracking.intake;

import org.jspecify.annotations.NullMarked;
