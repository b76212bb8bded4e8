package io.tributary.tracking.event;

import io.tributary.tracking.attribution.Attribution;
import java.util.List;

/**
 * What would come of an event that was only tried out.
 *
 * @param attribution whose it would be and why, with those who would not get the credit
 * @param commissions changes of what affiliates have earned, and what would earn nothing for which reason
 */
public record Foreseen(Attribution attribution, List<Consequence> commissions) {}
