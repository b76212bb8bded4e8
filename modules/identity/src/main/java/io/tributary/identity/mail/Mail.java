package io.tributary.identity.mail;

import io.quarkus.panache.common.Sort;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A mail that waits for the mail server. It is gone when the server has it; where there is none, it stays. */
@Entity
@Table(schema = "identity", name = "mail")
class Mail extends TenantEntity {

    private String recipient;
    private String subject;
    private byte[] body;
    private Instant createdAt;

    protected Mail() {}

    Mail(String recipient, String subject, byte[] sealedBody, Instant createdAt) {
        this.recipient = recipient;
        this.subject = subject;
        this.body = sealedBody;
        this.createdAt = createdAt;
    }

    static List<Mail> latest(int limit) {
        return find("", Sort.descending("id")).page(0, limit).list();
    }

    String recipient() {
        return recipient;
    }

    String subject() {
        return subject;
    }

    byte[] body() {
        return body;
    }

    Instant createdAt() {
        return createdAt;
    }
}
