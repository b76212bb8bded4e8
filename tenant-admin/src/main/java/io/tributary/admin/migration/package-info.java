/** Coming from another system: files, old links, and a comparison until the other one can go. */
@NullMarked
package io.tributary.admin.migration;

import org.jspecify.annotations.NullMarked;
