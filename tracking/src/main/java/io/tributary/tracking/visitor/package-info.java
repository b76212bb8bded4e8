/** What a request tells about who made it: browser, system, device, country, and whether it is a program. */
@NullMarked
package io.tributary.tracking.visitor;

import org.jspecify.annotations.NullMarked;
