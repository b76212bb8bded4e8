package io.tributary.tracking.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tributary.tracking.visitor.Agent;
import io.tributary.tracking.visitor.Browser;
import io.tributary.tracking.visitor.Device;
import io.tributary.tracking.visitor.Platform;
import io.tributary.tracking.visitor.Visitor;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final LocalDateTime FRIDAY_NOON = LocalDateTime.parse("2026-11-20T12:00:00");

    @Test
    void everybody_is_everybody() {
        assertTrue(Audience.EVERYBODY.includes(visitor(null, Device.OTHER), FRIDAY_NOON));
    }

    @Test
    void a_visitor_has_to_be_in_all_that_is_said() {
        var germanPhones = audience(Set.of("DE"), Set.of(), Set.of(Device.MOBILE));

        assertTrue(germanPhones.includes(visitor("DE", Device.MOBILE), FRIDAY_NOON));
        assertFalse(germanPhones.includes(visitor("DE", Device.DESKTOP), FRIDAY_NOON));
        assertFalse(germanPhones.includes(visitor("FR", Device.MOBILE), FRIDAY_NOON));
    }

    @Test
    void whose_country_is_not_known_is_in_no_wanted_one_and_in_no_unwanted_one() {
        assertFalse(audience(Set.of("DE"), Set.of(), Set.of()).includes(visitor(null, Device.MOBILE), FRIDAY_NOON));
        assertTrue(audience(Set.of(), Set.of("US"), Set.of()).includes(visitor(null, Device.MOBILE), FRIDAY_NOON));
        assertFalse(audience(Set.of(), Set.of("US"), Set.of()).includes(visitor("US", Device.MOBILE), FRIDAY_NOON));
    }

    @Test
    void hours_begin_and_end_with_the_minute() {
        var office = new Hours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

        assertTrue(office.include(FRIDAY_NOON.withHour(9)));
        assertFalse(office.include(FRIDAY_NOON.withHour(17)));
        assertFalse(office.include(FRIDAY_NOON.withHour(8)));
        assertFalse(office.include(FRIDAY_NOON.plusDays(1)));
    }

    @Test
    void a_night_belongs_to_the_day_on_which_it_begins() {
        var fridayNight = new Hours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(4, 0));

        assertTrue(fridayNight.include(FRIDAY_NOON.withHour(23)));
        assertTrue(fridayNight.include(FRIDAY_NOON.plusDays(1).withHour(3)));
        assertFalse(fridayNight.include(FRIDAY_NOON.withHour(3)));
        assertFalse(fridayNight.include(FRIDAY_NOON.plusDays(1).withHour(23)));
    }

    @Test
    void a_week_of_a_cap_begins_on_monday() {
        assertEquals(
                LocalDateTime.parse("2026-11-16T00:00:00").toLocalDate(),
                ClickCap.Period.WEEK.begin(FRIDAY_NOON.toLocalDate()));
    }

    private static Audience audience(Set<String> countries, Set<String> except, Set<Device> devices) {
        return new Audience(countries, except, devices, Set.of(), Set.of(), List.of());
    }

    private static Visitor visitor(@Nullable String country, Device device) {
        return new Visitor(null, null, country, new Agent(device, Platform.OTHER, Browser.OTHER, false));
    }
}
