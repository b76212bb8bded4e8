/** Mails to people: written in the transaction that causes them, sent when it has committed. */
@NullMarked
package io.tributary.identity.mail;

import org.jspecify.annotations.NullMarked;
