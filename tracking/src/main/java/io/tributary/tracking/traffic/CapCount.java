package io.tributary.tracking.traffic;

import io.tributary.tracking.traffic.ClickCap.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many clicks were let through under one heading, in each period that runs. It starts with what is stored; from
 * then on it counts what this node lets through, and now and then looks what all nodes have stored.
 */
final class CapCount {

    private final long[] counts = new long[Period.values().length];
    private @Nullable LocalDate today;
    private boolean asked;

    /** Takes over what is stored, wherever that is more than what is known here. */
    synchronized void atLeast(LocalDate day, long[] stored) {
        turnTo(day);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.max(counts[i], stored[i]);
        }
    }

    /** Whether one more click is within all of these caps. */
    synchronized boolean hasRoom(List<ClickCap> caps, LocalDate day) {
        asked = true;
        turnTo(day);
        return caps.stream().allMatch(cap -> counts[cap.period().ordinal()] < cap.clicks());
    }

    synchronized void add(LocalDate day) {
        turnTo(day);
        for (int i = 0; i < counts.length; i++) {
            counts[i]++;
        }
    }

    /** Whether somebody asked since this was asked for the last time. */
    synchronized boolean wasAskedFor() {
        var was = asked;
        asked = false;
        return was;
    }

    private void turnTo(LocalDate day) {
        if (day.equals(today)) {
            return;
        }
        if (today != null) {
            for (var period : Period.values()) {
                if (!period.begin(day).equals(period.begin(today))) {
                    counts[period.ordinal()] = 0;
                }
            }
        }
        today = day;
    }
}
