/** The operator's pages and the management API; decides nothing. */
@NullMarked
package io.tributary.admin;

import org.jspecify.annotations.NullMarked;
