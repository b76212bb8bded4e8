/** The operator's pages about programs and event types. */
@NullMarked
package io.tributary.admin.programs;

import org.jspecify.annotations.NullMarked;
