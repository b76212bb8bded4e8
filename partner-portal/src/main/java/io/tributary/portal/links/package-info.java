/** The affiliate's links, and the builder of their addresses. */
@NullMarked
package io.tributary.portal.links;

import org.jspecify.annotations.NullMarked;
