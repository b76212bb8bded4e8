package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Idempotent;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.program.Program;
import io.tributary.program.ProgramTerms;
import io.tributary.program.Programs;
import io.tributary.program.Window;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What is promoted. */
@Path("/api/v1/programs")
@Tag(name = "Programs")
class ProgramResource {

    /** A program to be, or what is to change of one: what is not said keeps its default, or its value. */
    record ProgramRequest(
            @Nullable String key,
            @Nullable String currency,
            @Nullable String name,
            Program.@Nullable Status status,
            @Nullable String destination,
            @Nullable String fallbackUrl,
            @Nullable Map<String, String> landingPages,
            @Nullable List<String> deepLinkHosts,
            @Nullable Boolean passesParameters,
            @Nullable String clickParameter,
            @Nullable Integer cookieDays,
            @Nullable String clickWindow,
            @Nullable String customerWindow,
            @Nullable Boolean autoApprove,
            @Nullable Integer version) {

        ProgramTerms over(ProgramTerms terms) {
            return new ProgramTerms(
                    or(name, terms.name()),
                    or(status, terms.status()),
                    or(destination, terms.destination()),
                    fallbackUrl == null ? terms.fallbackUrl() : fallbackUrl,
                    or(landingPages, terms.landingPages()),
                    or(deepLinkHosts, terms.deepLinkHosts()),
                    or(passesParameters, terms.passesParameters()),
                    or(clickParameter, terms.clickParameter()),
                    or(cookieDays, terms.cookieDays()),
                    clickWindow == null ? terms.clickWindow() : Window.parse(clickWindow, "click_window"),
                    customerWindow == null ? terms.customerWindow() : Window.parse(customerWindow, "customer_window"),
                    or(autoApprove, terms.autoApprove()));
        }

        private static <T> T or(@Nullable T said, T otherwise) {
            return said == null ? otherwise : said;
        }
    }

    record ProgramAnswer(
            UUID id,
            String key,
            String name,
            Program.Status status,
            String currency,
            String destination,
            @Nullable String fallbackUrl,
            Map<String, String> landingPages,
            List<String> deepLinkHosts,
            boolean passesParameters,
            String clickParameter,
            int cookieDays,
            Window clickWindow,
            Window customerWindow,
            boolean autoApprove,
            Instant createdAt,
            int version) {

        static ProgramAnswer of(Program program) {
            var terms = program.terms();
            return new ProgramAnswer(
                    program.id(),
                    program.key(),
                    terms.name(),
                    terms.status(),
                    program.currency(),
                    terms.destination(),
                    terms.fallbackUrl(),
                    terms.landingPages(),
                    terms.deepLinkHosts(),
                    terms.passesParameters(),
                    terms.clickParameter(),
                    terms.cookieDays(),
                    terms.clickWindow(),
                    terms.customerWindow(),
                    terms.autoApprove(),
                    program.createdAt(),
                    program.version());
        }
    }

    private final Programs programs;
    private final Cursor cursors;

    ProgramResource(Programs programs, Cursor cursors) {
        this.programs = programs;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List programs in the order of their keys")
    public Page<ProgramAnswer> list(
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? "" : cursors.open(cursor);
        var rows = Program.list(after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, Program::key).map(ProgramAnswer::of);
    }

    @GET
    @Path("{key}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "One program")
    public ProgramAnswer get(String key) {
        return ProgramAnswer.of(Program.named(key));
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Create a program with the event types of the tenant's template")
    public ProgramAnswer create(@NotNull ProgramRequest request) {
        var terms = request.over(ProgramTerms.simple("", ""));
        return ProgramAnswer.of(programs.create(request.key(), request.currency(), terms));
    }

    @PATCH
    @Path("{key}")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Change the terms of a program; version is the one that was read, a stale one is 409")
    public ProgramAnswer change(String key, @NotNull ProgramRequest request) {
        if (request.version() == null) {
            throw Refusal.invalid("missing_field", "version", "Say which version you have seen.");
        }
        var program = Program.named(key);
        refuseAnother(request.key(), program.key(), "key");
        refuseAnother(request.currency(), program.currency(), "currency");
        return ProgramAnswer.of(programs.change(key, request.over(program.terms()), request.version()));
    }

    private static void refuseAnother(@Nullable String said, String fixed, String field) {
        if (said != null && !said.equals(fixed)) {
            throw Refusal.invalid("fixed", field, "This cannot be changed once the program exists.");
        }
    }
}
