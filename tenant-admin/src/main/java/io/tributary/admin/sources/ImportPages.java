package io.tributary.admin.sources;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.tracking.intake.ImportErrors;
import io.tributary.tracking.intake.ImportJob;
import io.tributary.tracking.intake.ImportSettings;
import io.tributary.tracking.intake.Imports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** CSV files: uploaded, their columns named, tried out, taken in; and the rows that were refused. */
@Path("/admin/imports")
@Produces(MediaType.TEXT_HTML)
class ImportPages {

    private static final int ERRORS_SHOWN = 100;
    private static final String COLUMN = "column_";
    private static final String CONSTANT = "constant_";

    /** What a column can mean, and what is said about it so far. */
    record Meaning(String name, boolean required, String column, String constant) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(Page<ImportJob> jobs);

        static native TemplateInstance create(Form form, List<Option> kinds);

        static native TemplateInstance show(
                ImportJob job, Form form, List<Meaning> meanings, List<ImportErrors.Refused> errors);
    }

    private final Imports imports;
    private final ImportErrors errors;
    private final Cursor cursors;
    private final Language language;

    ImportPages(Imports imports, ImportErrors errors, Cursor cursors, Language language) {
        this.imports = imports;
        this.errors = errors;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index(@QueryParam("cursor") @Nullable String cursor) {
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = ImportJob.page(null, before, Page.DEFAULT_LIMIT + 1);
        return Templates.index(
                Page.of(rows, Page.DEFAULT_LIMIT, cursors, job -> job.id().toString()));
    }

    @GET
    @Path("new")
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance create(@QueryParam("kind") @Nullable String kind) {
        return create(Form.empty().with("kind", kind));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Capability.MANAGE)
    public Response upload(@RestForm("file") @Nullable FileUpload file, @RestForm("kind") @Nullable String kind) {
        return Form.empty()
                .with("kind", kind)
                .submit(
                        form -> {
                            if (file == null || file.size() == 0) {
                                throw Refusal.invalid("missing_field", "file", "There is no file in it.");
                            }
                            var settings = new ImportSettings(form.value("kind"), true, Map.of(), Map.of());
                            var job = imports.upload(file.fileName(), content(file), settings);
                            return Redirect.to(SourceWords.home(job));
                        },
                        this::create);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance show(UUID id) {
        return show(existing(id), Form.empty());
    }

    @POST
    @Path("{id}/runs")
    @RolesAllowed(Capability.MANAGE)
    public Response run(UUID id, MultivaluedMap<String, String> sent) {
        var job = existing(id);
        return Form.of(sent)
                .submit(
                        form -> {
                            var run = imports.run(id, settings(job, form));
                            return Redirect.to(SourceWords.home(run)).saying(words().importStarted());
                        },
                        form -> show(job, form));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed(Capability.MANAGE)
    public Response cancel(UUID id) {
        return Redirect.to(SourceWords.home(imports.cancel(id)))
                .saying(words().importCancelled())
                .response();
    }

    @GET
    @Path("{id}/errors.csv")
    @RolesAllowed(Capability.VIEW)
    public Response errors(UUID id) {
        var text = new StringWriter();
        errors.write(existing(id).id(), text);
        return Response.ok(text.toString(), "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-errors.csv\"")
                .build();
    }

    private TemplateInstance create(Form form) {
        var kinds = imports.kinds().stream()
                .map(kind -> new Option(kind, words().importKind(kind)))
                .toList();
        return Templates.create(form, kinds);
    }

    private TemplateInstance show(ImportJob job, Form form) {
        var meanings = imports.names(job).stream()
                .map(name -> new Meaning(
                        name.name(),
                        name.required(),
                        said(form, COLUMN + name.name(), job.columns().get(name.name())),
                        said(form, CONSTANT + name.name(), job.constants().get(name.name()))))
                .toList();
        return Templates.show(job, form, meanings, errors.list(job.id(), 0, ERRORS_SHOWN));
    }

    private static String said(Form form, String field, @Nullable String before) {
        return form.ok() ? Objects.requireNonNullElse(before, "") : form.value(field);
    }

    private ImportSettings settings(ImportJob job, Form form) {
        if (form.checked("unchanged")) {
            return job.settings().with(form.checked("dry_run"));
        }
        var columns = new LinkedHashMap<String, String>();
        var constants = new LinkedHashMap<String, String>();
        for (var name : imports.names(job)) {
            var column = form.optional(COLUMN + name.name());
            var constant = form.optional(CONSTANT + name.name());
            if (column != null) {
                columns.put(name.name(), column);
            } else if (constant != null) {
                constants.put(name.name(), constant);
            }
        }
        return new ImportSettings(job.kind(), form.checked("dry_run"), columns, constants);
    }

    private static byte[] content(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new IllegalStateException("an uploaded file cannot be read", e);
        }
    }

    private static ImportJob existing(UUID id) {
        return ImportJob.byId(id).orElseThrow(Refusal::notFound);
    }

    private SourceMessages words() {
        return language.messages(SourceMessages.class);
    }
}
