package io.tributary.admin.migration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.migration.FileColumns;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.program.Program;
import io.tributary.tracking.intake.ImportErrors;
import io.tributary.tracking.intake.ImportJob;
import io.tributary.tracking.intake.ImportName;
import io.tributary.tracking.intake.ImportSettings;
import io.tributary.tracking.intake.Imports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files of another system: tried out, looked at, taken over. */
@Path("/admin/migration")
@Produces(MediaType.TEXT_HTML)
class MigrationFilePages {

    private static final int RUNS_SHOWN = 10;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance upload(
                FileKind kind,
                String title,
                List<ImportName> names,
                Form form,
                List<Option> programs,
                List<ImportJob> runs);

        static native TemplateInstance run(ImportJob run, String title, Page<ImportErrors.Refused> errors);
    }

    private final Imports imports;
    private final ImportErrors errors;
    private final Cursor cursors;
    private final Language language;

    MigrationFilePages(Imports imports, ImportErrors errors, Cursor cursors, Language language) {
        this.imports = imports;
        this.errors = errors;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    @Path("files/{kind}")
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance upload(String kind) {
        return upload(FileKind.of(kind), Form.empty());
    }

    @POST
    @Path("files/{kind}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Capability.MANAGE)
    public Response send(
            String kind,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("program") @Nullable String program,
            @RestForm("columns") @Nullable String columns) {
        var wanted = FileKind.of(kind);
        return Form.empty()
                .with("program", program)
                .with("columns", columns)
                .submit(
                        form -> {
                            if (file == null || file.size() == 0) {
                                throw Refusal.invalid("missing_field", "file", "Choose a file.");
                            }
                            var run = imports.start(file.fileName(), content(file), settings(wanted, form));
                            return Redirect.to("/admin/migration/runs/" + run.id());
                        },
                        form -> upload(wanted, form));
    }

    @GET
    @Path("runs/{id}")
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance run(UUID id, @QueryParam("cursor") @Nullable String cursor) {
        var run = existing(id);
        int after = cursor == null ? 0 : Integer.parseInt(cursors.open(cursor));
        var rows = errors.list(run.id(), after, Page.DEFAULT_LIMIT + 1);
        return Templates.run(
                run,
                FileKind.of(run.kind()).title(words()),
                Page.of(rows, Page.DEFAULT_LIMIT, cursors, error -> String.valueOf(error.line())));
    }

    @POST
    @Path("runs/{id}/execution")
    @RolesAllowed(Capability.MANAGE)
    public Response execute(UUID id) {
        var run = imports.run(id, existing(id).settings().with(false));
        return Redirect.to("/admin/migration/runs/" + run.id())
                .saying(language.messages(OldFileMessages.class).takingOver())
                .response();
    }

    private TemplateInstance upload(FileKind kind, Form form) {
        var programs = Program.list("", Page.LIMIT).stream()
                .map(program -> new Option(program.key(), program.name()))
                .toList();
        var runs = ImportJob.page(kind.key(), null, RUNS_SHOWN);
        return Templates.upload(
                kind, kind.title(words()), FileColumns.of(kind.key()).orElseThrow(), form, programs, runs);
    }

    /** A file is always tried out first. */
    private static ImportSettings settings(FileKind kind, Form form) {
        var columns = new HashMap<String, String>();
        for (var line : form.lines("columns")) {
            var parts = line.split("\\s*=\\s*", 2);
            if (parts.length < 2) {
                throw Refusal.invalid("bad_value", "columns", "A line is written like old_id = Partner ID.");
            }
            columns.put(parts[0], parts[1]);
        }
        var program = form.optional("program");
        return new ImportSettings(
                kind.key(),
                true,
                columns,
                program == null || !kind.ofPrograms() ? Map.of() : Map.of("program", program));
    }

    private static byte[] content(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportJob existing(UUID id) {
        return ImportJob.byId(id)
                .filter(run -> FileKind.find(run.kind()).isPresent())
                .orElseThrow(Refusal::notFound);
    }

    private MigrationMessages words() {
        return language.messages(MigrationMessages.class);
    }
}
