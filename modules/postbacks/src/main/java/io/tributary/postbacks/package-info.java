/** News out to affiliates: endpoints, deliveries, retries. */
@NullMarked
package io.tributary.postbacks;

import org.jspecify.annotations.NullMarked;
