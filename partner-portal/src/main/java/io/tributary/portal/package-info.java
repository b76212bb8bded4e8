/** The affiliate's pages and API; decides nothing. */
@NullMarked
package io.tributary.portal;

import org.jspecify.annotations.NullMarked;
