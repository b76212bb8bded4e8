package io.tributary.program.domain;

import io.vertx.core.Vertx;
import io.vertx.core.dns.DnsClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The token as a TXT record of the name {@code _tributary} under the host. */
@ApplicationScoped
class DnsProof implements DomainProof {

    static final String LABEL = "_tributary.";

    private static final Logger LOG = Logger.getLogger(DnsProof.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Vertx vertx;
    private final DnsClientOptions options =
            new DnsClientOptions().setQueryTimeout(PATIENCE.minusSeconds(1).toMillis());

    /**
     * @param nameServer host and port of the server to ask; none: the system's
     */
    DnsProof(Vertx vertx, @ConfigProperty(name = "tributary.domains.name-server") Optional<String> nameServer) {
        this.vertx = vertx;
        nameServer.map(server -> server.split(":", 2)).ifPresent(server -> {
            options.setHost(server[0]);
            options.setPort(server.length > 1 ? Integer.parseInt(server[1]) : DnsClientOptions.DEFAULT_PORT);
        });
    }

    @Override
    public Proof kind() {
        return Proof.DNS;
    }

    @Override
    public boolean shows(String host, String token) {
        var client = vertx.createDnsClient(options);
        try {
            return client.resolveTXT(LABEL + host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .contains(token);
        } catch (ExecutionException | TimeoutException absent) {
            LOG.debugf("no record of %s: %s", host, absent.getMessage());
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            client.close();
        }
    }
}
