package io.tributary.migration;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Both systems side by side.
 *
 * @param rows of each affiliate and day of which either side speaks, the latest first
 * @param zone in which days begin
 * @param dataAsOf until when our side tells all
 */
public record ShadowReport(List<ShadowRow> rows, ZoneId zone, Instant dataAsOf) {

    /** How many days there are of each verdict. */
    public Map<ShadowRow.Verdict, Long> counts() {
        var counts = new EnumMap<ShadowRow.Verdict, Long>(ShadowRow.Verdict.class);
        for (var verdict : ShadowRow.Verdict.values()) {
            counts.put(verdict, 0L);
        }
        rows.forEach(row -> counts.merge(row.verdict(), 1L, Long::sum));
        return counts;
    }

    /** Whether there is something to compare, and nobody has to look into any of it. */
    public boolean agrees() {
        return !rows.isEmpty() && rows.stream().allMatch(ShadowRow::agrees);
    }

    /** What the system before counted, added up. */
    public ShadowFigures theirs() {
        return rows.stream().map(ShadowRow::theirs).reduce(ShadowFigures.NONE, ShadowFigures::plus);
    }

    /** What was counted here on the days that either side speaks of, added up. */
    public ShadowFigures ours() {
        return rows.stream().map(ShadowRow::ours).reduce(ShadowFigures.NONE, ShadowFigures::plus);
    }
}
