/** What the system before left behind and visitors and servers still use: its links and its click ids. */
@NullMarked
package io.tributary.tracking.legacy;

import org.jspecify.annotations.NullMarked;
