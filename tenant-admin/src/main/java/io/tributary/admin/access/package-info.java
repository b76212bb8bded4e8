/** The operator's pages about who may come in: staff, API keys, single sign-on. */
@NullMarked
package io.tributary.admin.access;

import org.jspecify.annotations.NullMarked;
