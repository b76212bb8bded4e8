/**
 * How much the packaged application carries. Figures count as ratios inside one run, with the sides interleaved, because
 * load generator, application and database share the machine.
 */
@NullMarked
package io.tributary.benchmarks;

import org.jspecify.annotations.NullMarked;
