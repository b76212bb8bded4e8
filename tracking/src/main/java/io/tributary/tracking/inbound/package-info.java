/** The inbound log: every authenticated request, what it was answered, and how often each source fails. */
@NullMarked
package io.tributary.tracking.inbound;

import org.jspecify.annotations.NullMarked;
