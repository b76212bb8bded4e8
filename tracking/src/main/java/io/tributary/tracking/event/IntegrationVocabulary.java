package io.tributary.tracking.event;

import io.tributary.kernel.TenantEntity;
import io.tributary.tracking.dialect.Dialect;
import io.tributary.tracking.dialect.Vocabulary;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How the server of an integration speaks, where it is not our own way. */
@Entity
@Table(schema = "tracking", name = "vocabulary")
class IntegrationVocabulary extends TenantEntity {

    private UUID integrationId;

    @Enumerated(EnumType.STRING)
    private Dialect dialect;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> parameters;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> events;

    private @Nullable String defaultEvent;

    @Version
    private int version;

    protected IntegrationVocabulary() {}

    IntegrationVocabulary(UUID integrationId, Vocabulary vocabulary) {
        this.integrationId = integrationId;
        change(vocabulary);
    }

    static Optional<IntegrationVocabulary> of(UUID integrationId) {
        return find("integrationId", integrationId).firstResultOptional();
    }

    final void change(Vocabulary vocabulary) {
        dialect = vocabulary.dialect();
        parameters = vocabulary.parameters();
        events = vocabulary.events();
        defaultEvent = vocabulary.defaultEvent();
    }

    Vocabulary vocabulary() {
        return new Vocabulary(dialect, parameters, events, defaultEvent);
    }
}
