package io.tributary.admin;

import io.tributary.tracking.traffic.Audience;
import io.tributary.tracking.traffic.ClickCap;
import io.tributary.tracking.traffic.TrafficRule;
import io.tributary.tracking.traffic.TrafficSetting;
import io.tributary.tracking.traffic.TrafficTerms;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done with visitors, as the API tells it. */
record TrafficAnswer(
        Audience audience,
        List<TrafficRule> rules,
        List<ClickCap> caps,
        @Nullable Integer uniqueHours,
        @Nullable String fallbackUrl,
        int version) {

    static TrafficAnswer of(Optional<TrafficSetting> setting) {
        var terms = setting.map(TrafficSetting::terms).orElse(TrafficTerms.NONE);
        return new TrafficAnswer(
                terms.audience(),
                terms.rules(),
                terms.caps(),
                terms.uniqueHours(),
                terms.fallbackUrl(),
                setting.map(TrafficSetting::version).orElse(0));
    }
}
