/** Tenants, programs, event types, affiliates, enrollments, memberships and API keys: who takes part. */
@NullMarked
package io.tributary.program;

import org.jspecify.annotations.NullMarked;
