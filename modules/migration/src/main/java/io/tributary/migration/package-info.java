/** Taking over what another system knows, and comparing with it until it can go. */
@NullMarked
package io.tributary.migration;

import org.jspecify.annotations.NullMarked;
