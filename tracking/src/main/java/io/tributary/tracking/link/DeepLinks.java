package io.tributary.tracking.link;

import io.tributary.program.Program;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses that a link may lead to beside its own: on the host of the program's destination, or a listed one. */
public final class DeepLinks {

    private DeepLinks() {}

    /** The address in ASCII, if the program allows its host. */
    public static Optional<String> open(Program program, String address) {
        try {
            var uri = new URI(address.replaceAll("\\{[a-z0-9_]+}", "x"));
            var host = uri.getHost();
            var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!web || host == null || uri.getRawUserInfo() != null || uri.getPort() != port(program, host)) {
                return Optional.empty();
            }
            var name = host.toLowerCase(Locale.ROOT);
            var listed = name.equals(host(program))
                    || program.terms().deepLinkHosts().contains(name);
            return listed && isAscii(address) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static int port(Program program, String host) {
        return host.equalsIgnoreCase(host(program)) ? address(program).getPort() : -1;
    }

    private static @Nullable String host(Program program) {
        var host = address(program).getHost();
        return host == null ? null : host.toLowerCase(Locale.ROOT);
    }

    private static URI address(Program program) {
        return URI.create(program.destination().replaceAll("\\{[a-z0-9_]+}", "x"));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c > 0x20 && c < 0x7F);
    }
}
