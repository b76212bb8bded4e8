package io.tributary.postbacks;

import io.tributary.program.domain.DomainProof;
import io.tributary.program.domain.Domains;
import io.tributary.program.domain.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The token as a file under the host, fetched as carefully as news is sent: never from the network that we stand in. */
@ApplicationScoped
class HttpProof implements DomainProof {

    private static final int HTTPS = 443;

    private final Caller caller;
    private final int httpPort;

    HttpProof(Caller caller, @ConfigProperty(name = "tributary.domains.http-port", defaultValue = "80") int httpPort) {
        this.caller = caller;
        this.httpPort = httpPort;
    }

    @Override
    public Proof kind() {
        return Proof.HTTP;
    }

    @Override
    public boolean shows(String host, String token) {
        return shows(host, HTTPS, token) || shows(host, httpPort, token);
    }

    private boolean shows(String host, int port, String token) {
        var answer = caller.call(new Call("GET", port == HTTPS, host, port, Domains.WELL_KNOWN + token, Map.of(), ""));
        return answer.delivered() && answer.body().strip().equals(token);
    }
}
