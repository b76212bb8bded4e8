package io.tributary.tracking.event;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantCache;
import io.tributary.kernel.TenantCaches;
import io.tributary.tracking.dialect.Dialect;
import io.tributary.tracking.dialect.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How each server speaks, in memory. */
@ApplicationScoped
public class Vocabularies {

    private static final int CAPACITY = 20_000;
    private static final int MOST_WORDS = 100;
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7E]{1,64}");

    private final TenantCache<UUID, Vocabulary> known;
    private final Reader reader;
    private final AuditLog audit;

    Vocabularies(TenantCaches caches, Reader reader, AuditLog audit) {
        this.reader = reader;
        this.audit = audit;
        known = caches.create("vocabularies", CAPACITY, (tenant, integration) -> Optional.of(reader.read(integration)));
    }

    /** How the server of this integration of the current tenant speaks. */
    @Transactional
    public Vocabulary of(UUID integration) {
        return reader.read(integration);
    }

    /**
     * Says how the server of an integration speaks.
     *
     * @throws Refusal not found; bad_value, where a word is none; unknown_event_type
     */
    @Transactional
    public Vocabulary set(UUID id, Vocabulary vocabulary) {
        var integration = Integration.byId(id).orElseThrow(Refusal::notFound);
        checkWords(vocabulary.parameters(), "parameters");
        checkWords(vocabulary.events(), "events");
        var before = reader.read(id);
        IntegrationVocabulary.of(integration.id())
                .ifPresentOrElse(
                        existing -> existing.change(vocabulary),
                        () -> new IntegrationVocabulary(id, vocabulary).persist());
        IntegrationVocabulary.flush();
        known.invalidate(CurrentTenant.key());
        audit.record("integration.vocabulary_changed", "integration", id.toString(), null, before, vocabulary);
        return vocabulary;
    }

    /** The vocabulary of whoever reports, in that dialect where it names none. */
    Vocabulary of(Reporter reporter, Dialect usual) {
        var integration = reporter.integrationId();
        return integration == null
                ? Vocabulary.NATIVE
                : known.get(reporter.tenant().key(), integration)
                        .orElse(Vocabulary.NATIVE)
                        .or(usual);
    }

    private static void checkWords(Map<String, String> words, String field) {
        if (words.size() > MOST_WORDS
                || !words.entrySet().stream()
                        .allMatch(entry -> WORD.matcher(entry.getKey()).matches()
                                && WORD.matcher(entry.getValue()).matches())) {
            throw Refusal.invalid("bad_value", field, "Words have up to 64 printable characters without spaces.");
        }
    }

    /** Reads in a transaction, so that the loader works on any thread. */
    @ApplicationScoped
    static class Reader {

        @Transactional
        Vocabulary read(UUID integration) {
            return IntegrationVocabulary.of(integration)
                    .map(IntegrationVocabulary::vocabulary)
                    .orElse(Vocabulary.NATIVE);
        }
    }
}
