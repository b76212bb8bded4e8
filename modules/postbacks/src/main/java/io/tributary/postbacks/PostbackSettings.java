package io.tributary.postbacks;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Settings of the installation for news out. */
@ConfigMapping(prefix = "tributary.postbacks")
public interface PostbackSettings {

    /**
     * Hosts that may be reached wherever they are and on any port, for tests and demonstrations. With any of them set,
     * affiliates can make this server call into the network that it stands in.
     */
    Optional<Set<String>> trustedHosts();

    default Set<String> trusted() {
        return trustedHosts().orElse(Set.of());
    }
}
