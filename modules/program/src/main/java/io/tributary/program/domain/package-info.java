/** Hosts of their own under which tenants are reached: claimed, proven, served. */
@NullMarked
package io.tributary.program.domain;

import org.jspecify.annotations.NullMarked;
