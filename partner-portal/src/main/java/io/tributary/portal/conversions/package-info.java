/** What an affiliate brought, and what came of it. */
@NullMarked
package io.tributary.portal.conversions;

import org.jspecify.annotations.NullMarked;
