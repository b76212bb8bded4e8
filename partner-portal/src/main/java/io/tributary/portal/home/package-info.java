/** The affiliate's live dashboard. */
@NullMarked
package io.tributary.portal.home;

import org.jspecify.annotations.NullMarked;
