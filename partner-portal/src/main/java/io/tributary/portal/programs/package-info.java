/** What an affiliate may promote, and what it earns by that. */
@NullMarked
package io.tributary.portal.programs;

import org.jspecify.annotations.NullMarked;
