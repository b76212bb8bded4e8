/** The languages of other trackers' postbacks: what their parameters and words mean, and how they are answered. */
@NullMarked
package io.tributary.tracking.dialect;

import org.jspecify.annotations.NullMarked;
