package io.tributary.program;

import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Which tenant a host stands for, and the address of each. A tenant lives on {tenant}.{host of the base URL}. */
@ApplicationScoped
public class Hosts {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*|.*:.*");

    private final Directory directory;
    private final URI base;

    Hosts(Directory directory, @ConfigProperty(name = "tributary.base-url") URI base) {
        this.directory = directory;
        this.base = base;
    }

    /**
     * The tenant that the host names; empty for the installation's own host, under its name, an IP address or as
     * localhost. Looks into memory only: never blocks.
     *
     * @param host without the port, in any case
     * @throws Misdirected where nobody has that host
     */
    public Optional<String> tenantOf(@Nullable String host) {
        if (host == null) {
            throw new Misdirected();
        }
        var lowered = host.toLowerCase(Locale.ROOT);
        var name = lowered.endsWith(".") ? lowered.substring(0, lowered.length() - 1) : lowered;
        if (name.equals(base.getHost())
                || name.equals("localhost")
                || ADDRESS.matcher(name).matches()) {
            return Optional.empty();
        }
        var suffix = "." + base.getHost();
        return Optional.of(name)
                .filter(tenant -> tenant.endsWith(suffix))
                .map(tenant -> tenant.substring(0, tenant.length() - suffix.length()))
                .filter(key -> directory.byKey(key).isPresent())
                .or(() -> {
                    throw new Misdirected();
                });
    }

    /** The installation's own address, without a slash at its end. */
    public String address() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    /** The tenant's address, without a slash at its end. */
    public String address(String tenant) {
        return base.getScheme() + "://" + tenant + "." + base.getAuthority();
    }

    /** Whether browsers come over https, so that cookies may insist on it. */
    public boolean secure() {
        return "https".equals(base.getScheme());
    }

    /** No tenant lives on this host. */
    static class Misdirected extends Refusal {
        Misdirected() {
            super(Kind.MISDIRECTED, "unknown_host", "Nobody lives at this address.", null);
        }
    }
}
