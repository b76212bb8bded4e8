/** Pages about the ways by which other systems' events come in: files, webhooks, other trackers' postbacks. */
@NullMarked
package io.tributary.admin.sources;

import org.jspecify.annotations.NullMarked;
