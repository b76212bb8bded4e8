/** The pages about what an integration demands beside its key, and about what to put into web pages. */
@NullMarked
package io.tributary.admin.protection;

import org.jspecify.annotations.NullMarked;
