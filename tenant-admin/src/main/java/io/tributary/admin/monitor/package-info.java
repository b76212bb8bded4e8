/** The operator's pages about how its servers report: what came in, who fails, who fell silent, and what is wrong. */
@NullMarked
package io.tributary.admin.monitor;

import org.jspecify.annotations.NullMarked;
