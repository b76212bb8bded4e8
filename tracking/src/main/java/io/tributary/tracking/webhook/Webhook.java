package io.tributary.tracking.webhook;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an integration makes of the bodies that another system sends it. */
@Entity
@Table(schema = "tracking", name = "webhook")
public class Webhook extends TenantEntity {

    private UUID integrationId;

    @Enumerated(EnumType.STRING)
    private Sender sender;

    private byte @Nullable [] sealedSecret;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Rule> rules;

    private String sample;

    @Version
    private int version;

    protected Webhook() {}

    Webhook(UUID integrationId) {
        this.integrationId = integrationId;
        this.sender = Sender.ANY;
        this.rules = List.of();
        this.sample = "";
    }

    /** That of the integration, if it has one. */
    public static Optional<Webhook> of(UUID integrationId) {
        return find("integrationId", integrationId).firstResultOptional();
    }

    void change(Sender sender, byte @Nullable [] sealedSecret, List<Rule> rules, String sample) {
        this.sender = sender;
        this.sealedSecret = sealedSecret;
        this.rules = List.copyOf(rules);
        this.sample = sample;
    }

    byte @Nullable [] sealedSecret() {
        return sealedSecret;
    }

    public Sender sender() {
        return sender;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** A body to try the rules out with; empty where none was pasted. */
    public String sample() {
        return sample;
    }
}
