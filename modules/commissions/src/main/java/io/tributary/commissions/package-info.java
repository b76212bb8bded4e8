/** Plans, versions, rating, commission lines and their explanation. */
@NullMarked
package io.tributary.commissions;

import org.jspecify.annotations.NullMarked;
