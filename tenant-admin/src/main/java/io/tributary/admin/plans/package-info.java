/** The operator's pages about plans: terms that read as sentences, are edited as forms and published as versions. */
@NullMarked
package io.tributary.admin.plans;

import org.jspecify.annotations.NullMarked;
