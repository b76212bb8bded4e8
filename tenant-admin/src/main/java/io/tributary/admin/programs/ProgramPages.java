package io.tributary.admin.programs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.AdminMessages;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.program.EventType;
import io.tributary.program.Program;
import io.tributary.program.Programs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operator promotes. */
@Path("/admin/programs")
@Produces(MediaType.TEXT_HTML)
class ProgramPages {

    /** A program and how many kinds of events it takes. */
    record Row(Program program, int eventTypes) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(Page<Row> programs);

        static native TemplateInstance show(Program program, List<EventType> eventTypes);

        static native TemplateInstance create(Form form, List<Option> clickWindows, List<Option> customerWindows);

        static native TemplateInstance edit(
                Program program, Form form, List<Option> clickWindows, List<Option> customerWindows);
    }

    private final Programs programs;
    private final Cursor cursors;
    private final Language language;

    ProgramPages(Programs programs, Cursor cursors, Language language) {
        this.programs = programs;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index(@QueryParam("cursor") @Nullable String cursor) {
        var rows = Program.list(cursor == null ? "" : cursors.open(cursor), Page.DEFAULT_LIMIT + 1);
        return Templates.index(Page.of(rows, Page.DEFAULT_LIMIT, cursors, Program::key)
                .map(program ->
                        new Row(program, EventType.ofProgram(program.id()).size())));
    }

    @GET
    @Path("new")
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance create() {
        return create(ProgramForm.blank());
    }

    @POST
    @RolesAllowed(Capability.MANAGE)
    public Response create(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            var program = programs.create(
                                    form.value("key"), form.optional("currency"), ProgramForm.terms(form));
                            return Redirect.to("/admin/programs/" + program.key())
                                    .saying(words().created(program.name()));
                        },
                        this::create);
    }

    @GET
    @Path("{key}")
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance show(String key) {
        var program = Program.named(key);
        return Templates.show(program, EventType.ofProgram(program.id()));
    }

    @GET
    @Path("{key}/edit")
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance edit(String key) {
        var program = Program.named(key);
        return edit(program, ProgramForm.of(program));
    }

    @POST
    @Path("{key}")
    @RolesAllowed(Capability.MANAGE)
    public Response change(String key, MultivaluedMap<String, String> sent) {
        var program = Program.named(key);
        return Form.of(sent)
                .submit(
                        form -> {
                            programs.change(key, ProgramForm.terms(form), form.number("version"));
                            return Redirect.to("/admin/programs/" + key)
                                    .saying(language.messages(AdminMessages.class)
                                            .saved());
                        },
                        form -> edit(program, form));
    }

    private TemplateInstance create(Form form) {
        return Templates.create(form, windows(form, "click_window"), windows(form, "customer_window"));
    }

    private TemplateInstance edit(Program program, Form form) {
        return Templates.edit(program, form, windows(form, "click_window"), windows(form, "customer_window"));
    }

    private List<Option> windows(Form form, String field) {
        return ProgramForm.windows(words(), form.value(field));
    }

    private ProgramMessages words() {
        return language.messages(ProgramMessages.class);
    }
}
