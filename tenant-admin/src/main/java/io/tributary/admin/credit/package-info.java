/** The operator's pages about credit: by which rules a program gives it, and whose a customer is. */
@NullMarked
package io.tributary.admin.credit;

import org.jspecify.annotations.NullMarked;
