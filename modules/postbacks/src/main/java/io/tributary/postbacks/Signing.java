package io.tributary.postbacks;

import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Signs what is told, with a secret of each postback's own that is derived and so never stored. */
@ApplicationScoped
class Signing {

    private static final String ALGORITHM = "HmacSHA256";

    private final Secrets secrets;

    Signing(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Of Standard Webhooks: over id, seconds since 1970 and body. */
    String webhook(UUID postbackId, UUID deliveryId, long seconds, String body) {
        var signature = secrets.mac(purpose(postbackId), deliveryId + "." + seconds + "." + body);
        return "v1," + Base64.getEncoder().encodeToString(signature);
    }

    /** For an address: over seconds since 1970, path and query. */
    String target(UUID postbackId, long seconds, String target) {
        return HexFormat.of().formatHex(secrets.mac(purpose(postbackId), seconds + "." + target));
    }

    String secret(UUID postbackId) {
        var key = secrets.key(purpose(postbackId), ALGORITHM).getEncoded();
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    private static String purpose(UUID postbackId) {
        return "postback " + CurrentTenant.key() + " " + postbackId;
    }
}
