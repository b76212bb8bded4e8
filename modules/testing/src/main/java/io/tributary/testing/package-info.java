/** Fixtures and the test database. */
@NullMarked
package io.tributary.testing;

import org.jspecify.annotations.NullMarked;
