package io.tributary.tracking.traffic;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.visitor.Browser;
import io.tributary.tracking.visitor.Device;
import io.tributary.tracking.visitor.Platform;
import io.tributary.tracking.visitor.Visitor;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * For whom something is. What is empty does not matter; of what is not, a visitor has to be in all. Whose country is not
 * known is in none, neither in a wanted one nor in an unwanted one.
 *
 * @param countries ISO 3166 alpha-2
 * @param exceptCountries ISO 3166 alpha-2
 * @param hours when, in the tenant's time zone: any of them
 */
public record Audience(
        @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> countries,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> exceptCountries,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Set<Device> devices,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Set<Platform> platforms,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Set<Browser> browsers,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Hours> hours) {

    public static final Audience EVERYBODY = new Audience(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of());

    private static final int MOST_HOURS = 50;

    /** Whether the visitor, at that time of the tenant's, is one of them. */
    public boolean includes(Visitor visitor, LocalDateTime at) {
        var country = visitor.country();
        return (countries.isEmpty() || country != null && countries.contains(country))
                && (country == null || !exceptCountries.contains(country))
                && (devices.isEmpty() || devices.contains(visitor.agent().device()))
                && (platforms.isEmpty() || platforms.contains(visitor.agent().platform()))
                && (browsers.isEmpty() || browsers.contains(visitor.agent().browser()))
                && (hours.isEmpty() || hours.stream().anyMatch(span -> span.include(at)));
    }

    @JsonIgnore
    public boolean isEverybody() {
        return equals(EVERYBODY);
    }

    void check() {
        countries.forEach(country -> Input.optionalCountry(country, "countries"));
        exceptCountries.forEach(country -> Input.optionalCountry(country, "except_countries"));
        if (hours.size() > MOST_HOURS) {
            throw Refusal.invalid("too_many", "hours", "There may be up to " + MOST_HOURS + ".");
        }
        hours.forEach(Hours::check);
    }
}
