package io.tributary.tracking.intake;

import io.quarkus.arc.All;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentActor;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes files in, and has them run through. The rows themselves are taken one after another by the worker. */
@ApplicationScoped
public class Imports {

    private static final String SUBJECT = "import";
    private static final int LONGEST_NAME = 120;

    private final Map<String, ImportKind> kinds;
    private final ImportQueue queue;
    private final AuditLog audit;
    private final InstantSource clock;

    Imports(@All List<ImportKind> kinds, ImportQueue queue, AuditLog audit, InstantSource clock) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportKind::key, Function.identity()));
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /** What rows can be, by key. */
    public List<String> kinds() {
        return kinds.keySet().stream().sorted().toList();
    }

    /** What a column of this job's file can mean. */
    public List<ImportName> names(ImportJob job) {
        return kind(job.kind()).names(job);
    }

    /**
     * Keeps a file for somebody to say what its columns mean. A column that is called like something that it can mean,
     * means it.
     *
     * @throws Refusal what is wrong with the file as such
     */
    @Transactional
    public ImportJob upload(@Nullable String fileName, byte[] content, ImportSettings settings) {
        var kind = kind(settings.kind());
        var table = CsvTable.of(content);
        var file = new ImportFile(content, table.delimiter(), clock.instant());
        file.persist();
        var job = new ImportJob(file.id(), name(fileName), table, settings, actor(), clock.instant());
        job.map(settings.completed(table.header(), kind.names(job)));
        job.persistAndFlush();
        audit.record("import.uploaded", SUBJECT, job.id().toString(), null, null, settings);
        return job;
    }

    /**
     * Keeps a file and starts its first run at once.
     *
     * @throws Refusal what is wrong with the file or its mapping; then nothing is kept
     */
    @Transactional
    public ImportJob start(@Nullable String fileName, byte[] content, ImportSettings settings) {
        var draft = upload(fileName, content, settings);
        return run(draft.id(), draft.settings());
    }

    /**
     * Starts a run over a file that was uploaded before, under the given settings.
     *
     * @throws Refusal not found; file_expired; what is wrong with the mapping
     */
    @Transactional
    public ImportJob run(UUID id, ImportSettings settings) {
        var before = ImportJob.byId(id).orElseThrow(Refusal::notFound);
        if (!settings.kind().equals(before.kind())) {
            throw Refusal.invalid("bad_value", "kind", "The rows of this file were said to be something else.");
        }
        if (ImportFile.byId(before.fileId()).isEmpty()) {
            throw Refusal.conflict("file_expired", "The file is no longer kept: upload it again.");
        }
        var job = before.status() == ImportJob.Status.DRAFT
                ? before
                : new ImportJob(before, settings, actor(), clock.instant());
        job.map(settings);
        check(job);
        job.queue();
        job.persistAndFlush();
        queue.add(job.id());
        audit.record("import.started", SUBJECT, job.id().toString(), null, null, settings);
        return job;
    }

    /** Ends a run; rows that were taken stay. */
    @Transactional
    public ImportJob cancel(UUID id) {
        var job = ImportJob.byId(id).orElseThrow(Refusal::notFound);
        if (job.status().ended()) {
            throw Refusal.conflict("wrong_status", "This run has ended.");
        }
        job.end(ImportJob.Status.CANCELLED, clock.instant());
        job.flush();
        queue.remove(id);
        audit.record("import.cancelled", SUBJECT, id.toString(), null, null, null);
        return job;
    }

    ImportKind kind(String key) {
        var kind = kinds.get(key);
        if (kind == null) {
            throw Refusal.invalid("bad_value", "kind", "There is no such kind of import.");
        }
        return kind;
    }

    private void check(ImportJob job) {
        var kind = kind(job.kind());
        for (var column : job.columns().values()) {
            if (!job.header().contains(column)) {
                throw Refusal.invalid("missing_column", "columns", "The file has no column of a name that is mapped.");
            }
        }
        var names = kind.names(job);
        var known = names.stream().map(ImportName::name).collect(Collectors.toSet());
        var said = new HashSet<>(job.columns().keySet());
        said.addAll(job.constants().keySet());
        if (!known.containsAll(said)) {
            throw Refusal.invalid("unknown_field", "columns", "Rows of this kind do not say what is mapped.");
        }
        names.stream()
                .filter(name -> name.required() && !said.contains(name.name()))
                .findFirst()
                .ifPresent(missing -> {
                    throw Refusal.invalid("missing_field", missing.name(), "Say which column this is in.");
                });
        kind.check(job);
    }

    private static String actor() {
        return CurrentActor.get().name();
    }

    /** Only the last part of a path, and nothing that is not a name. */
    private static String name(@Nullable String fileName) {
        var name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "");
        var cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return cut.isBlank() ? "import.csv" : Input.name(cut, "file");
    }
}
