package io.tributary.admin;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.tributary.tracking.traffic.Audience;
import io.tributary.tracking.traffic.ClickCap;
import io.tributary.tracking.traffic.TrafficRule;
import io.tributary.tracking.traffic.TrafficTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do with visitors, all terms at once: what is not said is not set.
 *
 * @param version the one that was read, 0 where nothing was set; a stale one is 409
 */
record TrafficRequest(
        @Nullable Audience audience,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<TrafficRule> rules,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<ClickCap> caps,
        @Nullable Integer uniqueHours,
        @Nullable String fallbackUrl,
        @Nullable Integer version) {

    TrafficTerms terms() {
        return new TrafficTerms(
                audience == null ? Audience.EVERYBODY : audience, rules, caps, uniqueHours, fallbackUrl);
    }
}
