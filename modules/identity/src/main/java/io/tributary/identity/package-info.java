/** Sign-in: local accounts, OpenID Connect, sessions, API keys. */
@NullMarked
package io.tributary.identity;

import org.jspecify.annotations.NullMarked;
