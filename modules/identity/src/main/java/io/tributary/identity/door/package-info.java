/** The doors for people: the pages to sign up, sign in, get a new password, take up an invitation; and one's own account. */
@NullMarked
package io.tributary.identity.door;

import org.jspecify.annotations.NullMarked;
