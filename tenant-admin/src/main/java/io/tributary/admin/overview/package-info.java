/** The operator's first page: what happens right now. */
@NullMarked
package io.tributary.admin.overview;

import org.jspecify.annotations.NullMarked;
