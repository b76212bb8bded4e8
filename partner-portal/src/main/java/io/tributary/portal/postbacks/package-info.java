/** The affiliate's own servers: what they want to be told, and how the telling went. */
@NullMarked
package io.tributary.portal.postbacks;

import org.jspecify.annotations.NullMarked;
