/**
 * What is agreed with affiliates, and what they earned by it: plans and their versions, rating, which is pure, the lines
 * that book what differs from what was booked before, and their explanation.
 */
@NullMarked
package io.tributary.commissions;

import org.jspecify.annotations.NullMarked;
