package io.tributary.reporting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Rows, and as of when they tell all.
 *
 * @param zone in which its hours, days and months begin
 */
public record Report<R>(List<R> rows, ZoneId zone, Instant dataAsOf) {}
