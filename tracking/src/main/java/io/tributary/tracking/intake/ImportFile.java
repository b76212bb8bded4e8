package io.tributary.tracking.intake;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A file as it came, for as long as it is kept. */
@Entity
@Immutable
@Table(schema = "tracking", name = "import_file")
class ImportFile extends TenantEntity {

    private byte[] content;
    private String delimiter;
    private Instant uploadedAt;

    protected ImportFile() {}

    ImportFile(byte[] content, char delimiter, Instant uploadedAt) {
        this.content = content;
        this.delimiter = String.valueOf(delimiter);
        this.uploadedAt = uploadedAt;
    }

    static Optional<ImportFile> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** Forgets the files of the current tenant that came before that time; what became of their rows stays. */
    static long deleteBefore(Instant time) {
        return delete("uploadedAt < ?1", time);
    }

    byte[] content() {
        return content;
    }

    char delimiter() {
        return delimiter.charAt(0);
    }
}
