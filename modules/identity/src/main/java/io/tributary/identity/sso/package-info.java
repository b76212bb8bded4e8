/** Single sign-on: a tenant's own OpenID Connect provider says who somebody is, and a session of ours begins. */
@NullMarked
package io.tributary.identity.sso;

import org.jspecify.annotations.NullMarked;
