package io.tributary.admin.sources;

import io.quarkus.qute.TemplateExtension;
import io.tributary.tracking.intake.ImportJob;
import java.util.Map;

/** How far an import is, as pages show it. */
@TemplateExtension
final class SourceWords {

    private SourceWords() {}

    static String tone(ImportJob job) {
        return switch (job.status()) {
            case DRAFT, CANCELLED -> "secondary";
            case QUEUED, RUNNING -> "blue";
            case DONE -> job.rejected() == 0 ? "green" : "yellow";
            case FAILED -> "red";
        };
    }

    static String home(ImportJob job) {
        return "/admin/imports/" + job.id();
    }

    static boolean draft(ImportJob job) {
        return job.status() == ImportJob.Status.DRAFT;
    }

    static boolean ended(ImportJob job) {
        return job.status().ended();
    }

    /** A dry run that has ended may be followed by the real one. */
    static boolean rehearsed(ImportJob job) {
        return job.dryRun() && job.status() == ImportJob.Status.DONE;
    }

    static int percent(ImportJob job) {
        return job.rowsTotal() == 0 ? 100 : (int) (100L * job.rowsDone() / job.rowsTotal());
    }

    /** The inputs of a row that says nothing yet. */
    @TemplateExtension(namespace = "sourceRows")
    static Map<String, String> blank() {
        return Map.of();
    }
}
