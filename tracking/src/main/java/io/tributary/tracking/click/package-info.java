/** Visits through links: the sealed id each one gets, the redirect, and the row that is kept. */
@NullMarked
package io.tributary.tracking.click;

import org.jspecify.annotations.NullMarked;
