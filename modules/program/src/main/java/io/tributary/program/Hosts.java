package io.tributary.program;

import io.tributary.kernel.Refusal;
import io.tributary.program.domain.Domain;
import io.tributary.program.domain.DomainIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which tenant a host stands for, and the address of each. A tenant lives on {tenant}.{host of the base URL}, and on hosts
 * of its own that it has proven.
 */
@ApplicationScoped
public class Hosts {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*|.*:.*");

    private final Directory directory;
    private final DomainIndex domains;
    private final URI base;

    Hosts(Directory directory, DomainIndex domains, @ConfigProperty(name = "tributary.base-url") URI base) {
        this.directory = directory;
        this.domains = domains;
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
        var name = name(host);
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
                .or(() -> domains.find(name).map(DomainIndex.Served::tenant))
                .or(() -> {
                    throw new Misdirected();
                });
    }

    /** Whether the host is there for clicks and reports only; never blocks. */
    public boolean isForTrackingOnly(@Nullable String host) {
        return host != null
                && domains.find(name(host))
                        .filter(served -> served.kind() == Domain.Kind.TRACKING)
                        .isPresent();
    }

    private static String name(String host) {
        var lowered = host.toLowerCase(Locale.ROOT);
        return lowered.endsWith(".") ? lowered.substring(0, lowered.length() - 1) : lowered;
    }

    /** The installation's own address, without a slash at its end. */
    public String address() {
        return base.getScheme() + "://" + base.getAuthority();
    }

    /** The tenant's address, without a slash at its end. */
    public String address(String tenant) {
        return base.getScheme() + "://" + tenant + "." + base.getAuthority();
    }

    /** Where the tenant's links are given out, without a slash at its end: its own tracking host, if it has one. */
    public String trackingAddress(String tenant) {
        return domains.trackingHost(tenant).map(this::customAddress).orElseGet(() -> address(tenant));
    }

    /** Whether the tenant gives its links out under a host of its own. */
    public boolean hasTrackingHost(String tenant) {
        return domains.trackingHost(tenant).isPresent();
    }

    private String customAddress(String host) {
        return base.getScheme() + "://" + host + (base.getPort() < 0 ? "" : ":" + base.getPort());
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
