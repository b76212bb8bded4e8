package io.tributary.kernel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests may come in a minute, on each node. Visitors' clicks are not limited. */
@ConfigMapping(prefix = "tributary.limits")
public interface LimitSettings {

    /** With events, of one integration, unless its own limit says otherwise. */
    @WithDefault("600000")
    int integrationEventsPerMinute();

    /** Events of one tenant in all. */
    @WithDefault("1200000")
    int tenantEventsPerMinute();

    /** To the API, by one key or one person. */
    @WithDefault("30000")
    int apiRequestsPerMinute();
}
