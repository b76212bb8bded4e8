/**
 * Rules that decide, from all that a customer did, whether a commission is due, since when, and if not, how far it has
 * come. Pure: no clock, no database, no tenant.
 */
@NullMarked
package io.tributary.qualification;

import org.jspecify.annotations.NullMarked;
