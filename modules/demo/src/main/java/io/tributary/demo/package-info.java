/** Two demo operators with ninety days of history and live traffic, made through the front door. */
@NullMarked
package io.tributary.demo;

import org.jspecify.annotations.NullMarked;
