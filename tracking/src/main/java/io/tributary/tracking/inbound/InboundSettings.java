package io.tributary.tracking.inbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the installation remembers what came in. */
@ConfigMapping(prefix = "tributary.inbound")
public interface InboundSettings {

    /** Days for which every request stays in the log. */
    @WithDefault("30")
    int keepDays();

    /** Days for which a refused request, or a test, stays in the quarantine and can be replayed. */
    @WithDefault("90")
    int keepRefusedDays();
}
