/** Whose an event is: a customer's timeline, the evidence in it, and which of it gets the credit. */
@NullMarked
package io.tributary.tracking.attribution;

import org.jspecify.annotations.NullMarked;
