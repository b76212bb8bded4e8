/** The operator's pages about servers that report, what they reported, what came of it, and what was refused. */
@NullMarked
package io.tributary.admin.events;

import org.jspecify.annotations.NullMarked;
