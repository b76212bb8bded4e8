package io.tributary.tracking.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Jobs;
import io.tributary.kernel.Pulse;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs files through, on one node at a time: some rows of the oldest run of each tenant in turn, so that a long file
 * keeps nobody else waiting. What became of the rows is stored with the progress; a run that was cut off, by a crash or
 * a restart, goes on after the last progress that was stored.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int ROWS = 500;
    private static final int MOST_FAILURES = 5;

    private final Imports imports;
    private final ImportQueue queue;
    private final ImportErrors errors;
    private final Jobs jobs;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Map<String, RunningImport> running = new HashMap<>();
    private @Nullable Pulse pulse;
    private volatile boolean stopping;

    ImportWorker(
            Imports imports, ImportQueue queue, ImportErrors errors, Jobs jobs, AuditLog audit, InstantSource clock) {
        this.imports = imports;
        this.queue = queue;
        this.errors = errors;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        var worker = Pulse.start("imports", Duration.ofSeconds(1), this::work);
        pulse = worker;
        queue.wake(worker);
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        if (pulse != null) {
            pulse.close();
        }
    }

    private void work() {
        var waiting = new AtomicBoolean();
        jobs.forEachTenantWithRows(ImportQueue.TABLE, tenant -> waiting.set(true));
        if (waiting.get()) {
            jobs.once("imports", this::drain);
        }
    }

    private void drain() {
        var more = new AtomicBoolean(true);
        while (!stopping && more.getAndSet(false)) {
            jobs.forEachTenantWithRows(ImportQueue.TABLE, tenant -> {
                if (!stopping && step(tenant)) {
                    more.set(true);
                }
            });
        }
        running.clear();
    }

    /** Takes some rows of the tenant's oldest run; returns whether there may be more. */
    private boolean step(String tenant) {
        var next = queue.first();
        if (next.isEmpty()) {
            return false;
        }
        try {
            var taken = resume(tenant, next.get());
            return store(tenant, next.get(), taken.take(ROWS));
        } catch (RuntimeException failed) {
            running.remove(tenant);
            failed(next.get(), failed);
            return false;
        }
    }

    private RunningImport resume(String tenant, UUID id) {
        var known = running.get(tenant);
        var job =
                QuarkusTransaction.requiringNew().call(() -> ImportJob.byId(id).orElseThrow());
        if (known != null && known.is(job)) {
            return known;
        }
        var begun = QuarkusTransaction.requiringNew().call(() -> {
            var fresh = ImportJob.byId(id).orElseThrow();
            fresh.begin();
            if (fresh.dryRun()) {
                errors.clear(id);
            }
            var file = ImportFile.byId(fresh.fileId()).orElseThrow();
            return new RunningImport(fresh, file, imports.kind(fresh.kind()));
        });
        running.put(tenant, begun);
        return begun;
    }

    private boolean store(String tenant, UUID id, List<RunningImport.Taken> taken) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var job = ImportJob.byId(id).orElseThrow();
            if (job.status().ended()) {
                running.remove(tenant);
                return true;
            }
            taken.forEach(one -> job.count(one.result()));
            errors.add(id, refused(taken));
            job.progressed();
            if (taken.size() < ROWS) {
                end(job, ImportJob.Status.DONE);
                running.remove(tenant);
            }
            return true;
        });
    }

    private static List<ImportErrors.Refused> refused(List<RunningImport.Taken> taken) {
        return taken.stream()
                .filter(one -> one.result().status() == RowResult.Status.REJECTED)
                .map(one -> new ImportErrors.Refused(
                        one.line(),
                        String.valueOf(one.result().reason()),
                        one.result().field(),
                        String.valueOf(one.result().detail()),
                        one.said()))
                .toList();
    }

    private void end(ImportJob job, ImportJob.Status status) {
        job.end(status, clock.instant());
        queue.remove(job.id());
        audit.record("import.ended", "import", job.id().toString(), null, null, status);
    }

    /** Waits for a database that is away; gives up where it fails again and again at the same row. */
    private void failed(UUID id, RuntimeException failed) {
        LOG.errorf(failed, "import %s was interrupted", id);
        if (failed instanceof Refusal refusal && refusal.kind() == Refusal.Kind.UNAVAILABLE) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            var job = ImportJob.byId(id).orElseThrow();
            if (!job.status().ended() && job.failed() >= MOST_FAILURES) {
                end(job, ImportJob.Status.FAILED);
            }
        });
    }
}
