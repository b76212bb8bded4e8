/** Tenants, their programs and what may be reported for them, affiliates and their enrollments: who takes part. */
@NullMarked
package io.tributary.program;

import org.jspecify.annotations.NullMarked;
