/** The pages about hosts of the tenant's own. */
@NullMarked
package io.tributary.admin.domains;

import org.jspecify.annotations.NullMarked;
