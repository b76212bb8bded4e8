package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.intake.ImportErrors;
import io.tributary.tracking.intake.ImportJob;
import io.tributary.tracking.intake.ImportSettings;
import io.tributary.tracking.intake.Imports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** CSV files of events and other rows: tried out, taken in, and what became of each row. */
@Path("/api/v1/imports")
@Tag(name = "Imports")
class ImportResource {

    /**
     * What to do with the file.
     *
     * @param columns the column's name by the name of what it says; a column that is called like what it says need not
     *     be here
     * @param constants what is the same for all rows
     * @param dryRun only tell what would become of each row; the default for a new file
     */
    record ImportRequest(
            @NotBlank String kind,
            @Nullable Map<String, String> columns,
            @Nullable Map<String, String> constants,
            @Nullable Boolean dryRun) {

        ImportSettings settings() {
            return new ImportSettings(
                    kind,
                    Objects.requireNonNullElse(dryRun, true),
                    Objects.requireNonNullElse(columns, Map.of()),
                    Objects.requireNonNullElse(constants, Map.of()));
        }
    }

    /** Another run over the same file; what is left out stays as it was. */
    record RunRequest(
            boolean dryRun,
            @Nullable Map<String, String> columns,
            @Nullable Map<String, String> constants) {

        ImportSettings settings(ImportJob before) {
            return new ImportSettings(
                    before.kind(),
                    dryRun,
                    Objects.requireNonNullElse(columns, before.columns()),
                    Objects.requireNonNullElse(constants, before.constants()));
        }
    }

    record ImportAnswer(
            UUID id,
            String kind,
            String file,
            boolean dryRun,
            ImportJob.Status status,
            List<String> header,
            Map<String, String> columns,
            Map<String, String> constants,
            int rows,
            int done,
            int accepted,
            int duplicates,
            int rejected,
            Instant createdAt,
            @Nullable Instant endedAt) {

        static ImportAnswer of(ImportJob job) {
            return new ImportAnswer(
                    job.id(),
                    job.kind(),
                    job.fileName(),
                    job.dryRun(),
                    job.status(),
                    job.header(),
                    job.columns(),
                    job.constants(),
                    job.rowsTotal(),
                    job.rowsDone(),
                    job.accepted(),
                    job.duplicates(),
                    job.rejected(),
                    job.createdAt(),
                    job.endedAt());
        }
    }

    private final Imports imports;
    private final ImportErrors errors;
    private final Cursor cursors;

    ImportResource(Imports imports, ImportErrors errors, Cursor cursors) {
        this.imports = imports;
        this.errors = errors;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List imports, newest first")
    public Page<ImportAnswer> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = ImportJob.page(kind, before, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, job -> job.id().toString()).map(ImportAnswer::of);
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Upload a CSV file and start its dry run, or the real one")
    public ImportAnswer create(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("settings") @PartType(MediaType.APPLICATION_JSON) @Valid @NotNull ImportRequest settings)
            throws IOException {
        if (file == null) {
            throw Refusal.invalid("missing_field", "file", "There is no file in it.");
        }
        var content = Files.readAllBytes(file.uploadedFile());
        return ImportAnswer.of(imports.start(file.fileName(), content, settings.settings()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "One import and how far it is")
    public ImportAnswer get(UUID id) {
        return ImportAnswer.of(existing(id));
    }

    @POST
    @Path("{id}/runs")
    @ResponseStatus(201)
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Run over the same file again, such as for real after a dry run")
    public ImportAnswer run(UUID id, @Valid @NotNull RunRequest request) {
        return ImportAnswer.of(imports.run(id, request.settings(existing(id))));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "End a run; rows that were taken stay")
    public ImportAnswer cancel(UUID id) {
        return ImportAnswer.of(imports.cancel(id));
    }

    @GET
    @Path("{id}/errors")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "The refused rows, in the order of the file")
    public Page<ImportErrors.Refused> errors(
            UUID id,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var job = existing(id);
        int after = cursor == null ? 0 : Integer.parseInt(cursors.open(cursor));
        var rows = errors.list(job.id(), after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, error -> String.valueOf(error.line()));
    }

    @GET
    @Path("{id}/errors.csv")
    @Produces("text/csv")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "The refused rows as CSV")
    public Response errorsCsv(UUID id) {
        var text = new StringWriter();
        errors.write(existing(id).id(), text);
        return Response.ok(text.toString(), "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-errors.csv\"")
                .build();
    }

    private static ImportJob existing(UUID id) {
        return ImportJob.byId(id).orElseThrow(Refusal::notFound);
    }
}
