/**
 * Two demo operators with ninety days of history and live traffic. The history is made by the real engine: the clock stands
 * in the past while visitors click and servers report through the front door. Nothing happens unless
 * {@code tributary.demo} is set.
 */
@NullMarked
package io.tributary.demo;

import org.jspecify.annotations.NullMarked;
