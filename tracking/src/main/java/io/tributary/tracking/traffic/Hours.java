package io.tributary.tracking.traffic;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.tributary.kernel.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * Hours of the week, in the tenant's time zone.
 *
 * @param days on which they begin; none: on every day
 * @param from inclusive
 * @param to exclusive; before {@code from}: on the next day
 */
public record Hours(@JsonSetter(nulls = Nulls.AS_EMPTY) Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    /** Whether the moment lies in these hours. */
    public boolean include(LocalDateTime at) {
        var time = at.toLocalTime();
        var today = at.getDayOfWeek();
        if (from.isBefore(to)) {
            return isOn(today) && !time.isBefore(from) && time.isBefore(to);
        }
        return isOn(today) && !time.isBefore(from) || isOn(today.minus(1)) && time.isBefore(to);
    }

    /** As JSON brings them: any part may be missing. */
    @SuppressWarnings("NullAway")
    void check() {
        if (from == null || to == null || from.equals(to)) {
            throw Refusal.invalid(
                    "bad_hours", "hours", "Hours are written like 08:00, and end when they began before.");
        }
    }

    private boolean isOn(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }
}
