/** The silence alarm: learns when each source of events usually reports, and tells when it does not. */
@NullMarked
package io.tributary.tracking.silence;

import org.jspecify.annotations.NullMarked;
