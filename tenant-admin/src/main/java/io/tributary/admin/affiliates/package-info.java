/** The operator's pages about affiliates and their links. */
@NullMarked
package io.tributary.admin.affiliates;

import org.jspecify.annotations.NullMarked;
