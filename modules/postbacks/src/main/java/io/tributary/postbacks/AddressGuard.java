package io.tributary.postbacks;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Looks hosts up, and lets only those pass whose every address is open to the public. The connection is then made to the
 * very address that passed, so that a second look-up cannot bring another one.
 */
@ApplicationScoped
class AddressGuard {

    private static final String PRIVATE_ADDRESS = "private_address";
    /** A number that some programs read as an address, and none as a name; an ordinary address is written in four parts. */
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:.*\\.)?(?:0x[0-9a-f]*|[0-9]+)\\.?");

    private static final Pattern IN_FOUR_PARTS =
            Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PostbackSettings settings;
    private final ExecutorService lookups = Executors.newVirtualThreadPerTaskExecutor();

    AddressGuard(PostbackSettings settings) {
        this.settings = settings;
    }

    /** Why a host is not called. */
    static class Refused extends Exception {

        private final String reason;

        Refused(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /**
     * An address of the host that may be called.
     *
     * @throws Refused unknown_host, slow_dns or private_address
     */
    InetAddress pass(String host) throws Refused {
        if (NUMBER.matcher(host).matches() && !IN_FOUR_PARTS.matcher(host).matches()) {
            throw new Refused(PRIVATE_ADDRESS);
        }
        var addresses = lookUp(host);
        var trusted = settings.trusted().contains(host);
        if (!trusted && !addresses.stream().allMatch(PublicAddresses::include)) {
            throw new Refused(PRIVATE_ADDRESS);
        }
        return addresses.getFirst();
    }

    /** Whether the host is known and may not be called. An unknown one may become known until something is sent. */
    boolean leadsInside(String host) {
        try {
            pass(host);
            return false;
        } catch (Refused refused) {
            return refused.reason().equals(PRIVATE_ADDRESS);
        }
    }

    private List<InetAddress> lookUp(String host) throws Refused {
        var lookup = lookups.submit(() -> InetAddress.getAllByName(host));
        try {
            return List.of(lookup.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            lookup.cancel(true);
            throw new Refused("slow_dns");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownHostException) {
                throw new Refused("unknown_host");
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("stopped");
        }
    }
}
