/**
 * News out to affiliates' servers: who wants to know what, what is on its way, and every try. Whatever happened is told
 * at least once, under the same id each time, and only to addresses that everybody may reach.
 */
@NullMarked
package io.tributary.postbacks;

import org.jspecify.annotations.NullMarked;
