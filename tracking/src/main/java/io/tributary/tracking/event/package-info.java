/** What operators' servers report: read strictly, stored once, answered with a receipt. */
@NullMarked
package io.tributary.tracking.event;

import org.jspecify.annotations.NullMarked;
