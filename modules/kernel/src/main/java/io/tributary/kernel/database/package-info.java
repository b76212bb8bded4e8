/**
 * The database before the application: finds the operator's PostgreSQL or starts an embedded one in a folder of its own,
 * gives it the roles that row-level security depends on, and tells Quarkus where it is. Plain Java, no beans: all of it
 * runs before Quarkus does.
 */
@NullMarked
package io.tributary.kernel.database;

import org.jspecify.annotations.NullMarked;
