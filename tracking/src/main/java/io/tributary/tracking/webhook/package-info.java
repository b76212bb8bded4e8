/** Webhooks of other systems: whose they are, what of their bodies is an event, and how the operator says so. */
@NullMarked
package io.tributary.tracking.webhook;

import org.jspecify.annotations.NullMarked;
