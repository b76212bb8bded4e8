package io.tributary.identity;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A sign-in that did not succeed, whether or not there is such an account. */
@Entity
@Table(schema = "identity", name = "failed_sign_in")
class FailedSignIn extends TenantEntity {

    private String email;
    private String ip;
    private Instant at;

    protected FailedSignIn() {}

    FailedSignIn(String email, String ip, Instant at) {
        this.email = email;
        this.ip = ip;
        this.at = at;
    }

    static long countOfEmail(String email, Instant since) {
        return count("email = ?1 and at > ?2", email, since);
    }

    static long countOfIp(String ip, Instant since) {
        return count("ip = ?1 and at > ?2", ip, since);
    }
}
