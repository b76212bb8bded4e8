/** Who the affiliate is, and the keys of its machines. */
@NullMarked
package io.tributary.portal.profile;

import org.jspecify.annotations.NullMarked;
