/** The operator's page about who changed what. */
@NullMarked
package io.tributary.admin.audit;

import org.jspecify.annotations.NullMarked;
