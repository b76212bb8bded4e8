/**
 * What every other module stands on: whose request this is, money that adds up, refusals that explain themselves, time
 * that tests can move, and the news and audit that are written in the same transaction as what they tell of.
 */
@NullMarked
package io.tributary.kernel;

import org.jspecify.annotations.NullMarked;
