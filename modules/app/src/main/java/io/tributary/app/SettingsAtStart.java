package io.tributary.app;

import io.tributary.kernel.database.WrongConfiguration;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at what the operator has set before anything is started with it. */
final class SettingsAtStart {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private SettingsAtStart() {}

    /** @throws WrongConfiguration with one line to show to the operator */
    static void check(Map<String, String> environment) {
        Optional.ofNullable(System.getProperty("tributary.base-url"))
                .or(() -> Optional.ofNullable(environment.get("TRIBUTARY_BASE_URL")))
                .filter(text -> !isAddress(text))
                .ifPresent(text -> {
                    throw new WrongConfiguration("Set TRIBUTARY_BASE_URL to where this installation is reached: scheme,"
                            + " host and, if need be, port, as in https://track.example.org");
                });
    }

    private static boolean isAddress(String text) {
        try {
            var uri = new URI(text);
            return SCHEMES.contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getPath().isEmpty()
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
