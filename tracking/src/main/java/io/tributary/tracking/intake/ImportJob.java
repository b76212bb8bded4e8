package io.tributary.tracking.intake;

import io.tributary.kernel.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One run over a file: a dry run, which stores nothing but what is wrong, or the real one. */
@Entity
@Table(schema = "tracking", name = "import_job")
public class ImportJob extends TenantEntity {

    /** A draft waits for somebody to say what its columns mean. */
    public enum Status {
        DRAFT,
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** Whether nothing more will happen. */
        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    private UUID fileId;
    private String fileName;
    private String kind;
    private boolean dryRun;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> header;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> columns;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> constants;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int rowsTotal;
    private int rowsDone;
    private int accepted;
    private int duplicates;
    private int rejected;
    private int failures;
    private String startedBy;
    private Instant createdAt;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected ImportJob() {}

    ImportJob(UUID fileId, String fileName, CsvTable table, ImportSettings settings, String startedBy, Instant now) {
        this(fileId, fileName, table.header(), table.rows(), settings, startedBy, now);
    }

    /** Another run over the same file. */
    ImportJob(ImportJob before, ImportSettings settings, String startedBy, Instant now) {
        this(before.fileId, before.fileName, before.header, before.rowsTotal, settings, startedBy, now);
    }

    private ImportJob(
            UUID fileId,
            String fileName,
            List<String> header,
            int rows,
            ImportSettings settings,
            String startedBy,
            Instant now) {
        this.fileId = fileId;
        this.fileName = fileName;
        this.header = List.copyOf(header);
        this.rowsTotal = rows;
        this.kind = settings.kind();
        this.dryRun = settings.dryRun();
        this.columns = settings.columns();
        this.constants = settings.constants();
        this.status = Status.DRAFT;
        this.startedBy = startedBy;
        this.createdAt = now;
    }

    public static Optional<ImportJob> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** Newest first; of one kind where one is given; older than the given id where there is one. */
    public static List<ImportJob> page(@Nullable String kind, @Nullable UUID before, int limit) {
        var query = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        if (kind != null) {
            query.append(" and kind = :kind");
            parameters.put("kind", kind);
        }
        if (before != null) {
            query.append(" and id < :before");
            parameters.put("before", before);
        }
        return find(query.append(" order by id desc").toString(), parameters)
                .page(0, limit)
                .list();
    }

    /** Says what the columns mean, and whether it is a dry run. */
    void map(ImportSettings settings) {
        dryRun = settings.dryRun();
        columns = settings.columns();
        constants = settings.constants();
    }

    void queue() {
        status = Status.QUEUED;
    }

    /** Starts the run, or takes it up again where it stood; a dry run, which has stored nothing, from the beginning. */
    void begin() {
        status = Status.RUNNING;
        if (dryRun) {
            rowsDone = 0;
            accepted = 0;
            duplicates = 0;
            rejected = 0;
        }
    }

    void count(RowResult result) {
        rowsDone++;
        switch (result.status()) {
            case ACCEPTED -> accepted++;
            case DUPLICATE -> duplicates++;
            case REJECTED -> rejected++;
        }
    }

    void progressed() {
        failures = 0;
    }

    int failed() {
        return ++failures;
    }

    void end(Status end, Instant now) {
        status = end;
        endedAt = now;
    }

    UUID fileId() {
        return fileId;
    }

    /** The name under which it was uploaded, for people only. */
    public String fileName() {
        return fileName;
    }

    public String kind() {
        return kind;
    }

    public boolean dryRun() {
        return dryRun;
    }

    /** The names of the file's columns, in their order. */
    public List<String> header() {
        return header;
    }

    /** Which column says what: the column's name by the name of what it says. */
    public Map<String, String> columns() {
        return columns;
    }

    /** Everything that was said about the file. */
    public ImportSettings settings() {
        return new ImportSettings(kind, dryRun, columns, constants);
    }

    /** What is the same for all rows, by the name of what it says. */
    public Map<String, String> constants() {
        return constants;
    }

    public Status status() {
        return status;
    }

    public int rowsTotal() {
        return rowsTotal;
    }

    public int rowsDone() {
        return rowsDone;
    }

    public int accepted() {
        return accepted;
    }

    public int duplicates() {
        return duplicates;
    }

    public int rejected() {
        return rejected;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
