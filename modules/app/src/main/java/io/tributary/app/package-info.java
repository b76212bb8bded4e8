/** The runnable: starts the database where none is configured, then the application. No business code. */
@NullMarked
package io.tributary.app;

import org.jspecify.annotations.NullMarked;
