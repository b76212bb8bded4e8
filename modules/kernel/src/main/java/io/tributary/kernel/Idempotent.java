package io.tributary.kernel;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Writes that may be sent twice. With an {@code Idempotency-Key} (at most 255 characters, kept for thirty days) the
 * second one gets the first one's answer; another body under the same key is refused, and so is one that comes while the
 * first is under way.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
