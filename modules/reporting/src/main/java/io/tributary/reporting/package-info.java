/** Rollups, the live feed and report queries. */
@NullMarked
package io.tributary.reporting;

import org.jspecify.annotations.NullMarked;
