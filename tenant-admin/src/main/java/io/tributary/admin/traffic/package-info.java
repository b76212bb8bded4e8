/** The operator's pages about visitors: whom programs and links want, how many, and where they send whom. */
@NullMarked
package io.tributary.admin.traffic;

import org.jspecify.annotations.NullMarked;
