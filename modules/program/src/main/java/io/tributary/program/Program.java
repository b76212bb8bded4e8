package io.tributary.program;

import io.tributary.kernel.Refusal;
import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an operator promotes. Its key and currency are fixed; its terms may change, with effect on what comes later. */
@Entity
@Table(schema = "program", name = "program")
public class Program extends TenantEntity {

    /** Whether visitors are sent on. A paused program still takes events of earlier visitors. */
    public enum Status {
        ACTIVE,
        PAUSED
    }

    private String key;
    private String currency;

    @Embedded
    private ProgramTerms terms;

    private Instant createdAt;

    @Version
    private int version;

    protected Program() {}

    Program(String key, String currency, ProgramTerms terms, Instant createdAt) {
        this.key = key;
        this.currency = currency;
        this.terms = terms;
        this.createdAt = createdAt;
    }

    public static Optional<Program> byKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /**
     * The program of that key.
     *
     * @throws Refusal not found
     */
    public static Program named(String key) {
        return byKey(key).orElseThrow(Refusal::notFound);
    }

    public static Optional<Program> byId(UUID id) {
        return find("id", id).firstResultOptional();
    }

    /** Programs in the order of their keys, beginning after the given key (empty: from the start). */
    public static List<Program> list(String after, int limit) {
        return find("key > ?1 order by key", after).page(0, limit).list();
    }

    void change(ProgramTerms terms) {
        this.terms = terms;
    }

    public String key() {
        return key;
    }

    /** Of its amounts, unless an event names another; ISO 4217. */
    public String currency() {
        return currency;
    }

    public ProgramTerms terms() {
        return terms;
    }

    public String name() {
        return terms.name();
    }

    public Status status() {
        return terms.status();
    }

    public boolean isActive() {
        return terms.status() == Status.ACTIVE;
    }

    /** Where visitors go: a URL, with macros in braces. */
    public String destination() {
        return terms.destination();
    }

    /** For how long a click may earn. */
    public Window clickWindow() {
        return terms.clickWindow();
    }

    /** For how long a customer stays with who brought it. */
    public Window customerWindow() {
        return terms.customerWindow();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
