package io.tributary.portal.postbacks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.portal.ForApproved;
import io.tributary.postbacks.Macro;
import io.tributary.postbacks.Postback;
import io.tributary.postbacks.Postbacks;
import io.tributary.program.Enrollment;
import io.tributary.program.Program;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses of the affiliate's own tracker that are told what its customers earned it. */
@Path("/portal/postbacks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.PARTNER)
@ForApproved
class PostbackPages {

    /** A postback and what it is told of; no name stands for every program. */
    record Row(Postback postback, @Nullable String program) {}

    @CheckedTemplate(basePath = "portal/postbacks")
    static class Templates {
        static native TemplateInstance index(Page<Row> postbacks);

        static native TemplateInstance create(
                Form form, List<Option> programs, List<Option> methods, List<Option> triggers, List<String> macros);

        static native TemplateInstance edit(
                Postback postback,
                Form form,
                String secret,
                List<Option> methods,
                List<Option> triggers,
                List<String> macros);
    }

    private final CurrentAffiliate affiliate;
    private final Postbacks postbacks;
    private final Cursor cursors;
    private final Language language;

    PostbackPages(CurrentAffiliate affiliate, Postbacks postbacks, Cursor cursors, Language language) {
        this.affiliate = affiliate;
        this.postbacks = postbacks;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    public TemplateInstance index(@QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = Postback.list(affiliate.id(), after, Page.DEFAULT_LIMIT + 1);
        return Templates.index(Page.of(
                        rows,
                        Page.DEFAULT_LIMIT,
                        cursors,
                        postback -> postback.id().toString())
                .map(PostbackPages::row));
    }

    @GET
    @Path("new")
    public TemplateInstance create() {
        return create(Form.empty().with("method", "get").with("trigger", "qualified"));
    }

    @POST
    public Response create(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            var program = form.optional("program");
                            var programId = program == null
                                    ? null
                                    : Program.named(program).id();
                            postbacks.enter(affiliate.id(), programId, PostbackForm.terms(form));
                            return saved();
                        },
                        this::create);
    }

    @GET
    @Path("{id}")
    public TemplateInstance edit(UUID id) {
        var postback = own(id);
        return edit(postback, PostbackForm.of(postback));
    }

    @POST
    @Path("{id}")
    public Response change(UUID id, MultivaluedMap<String, String> sent) {
        var postback = own(id);
        return Form.of(sent)
                .submit(
                        form -> {
                            postbacks.change(postback.id(), PostbackForm.terms(form), form.number("version"));
                            return saved();
                        },
                        form -> edit(postback, form));
    }

    /** Switches it off, or on again. */
    @POST
    @Path("{id}/switch")
    public Response flip(UUID id) {
        var postback = own(id);
        if (postback.isActive()) {
            postbacks.disable(postback.id(), words().byYourself());
        } else {
            postbacks.enable(postback.id());
        }
        return saved().response();
    }

    private Postback own(UUID id) {
        return Postback.ofAffiliate(affiliate.id(), id);
    }

    private Redirect saved() {
        return Redirect.to("/portal/postbacks").saying(words().saved());
    }

    private TemplateInstance create(Form form) {
        var programs = Enrollment.ofAffiliate(affiliate.id()).stream()
                .map(enrollment -> Program.byId(enrollment.programId()).orElseThrow())
                .map(program -> new Option(program.key(), program.name()))
                .toList();
        return Templates.create(
                form, programs, PostbackForm.methods(words()), PostbackForm.triggers(words()), macros());
    }

    private TemplateInstance edit(Postback postback, Form form) {
        return Templates.edit(
                postback,
                form,
                postbacks.secret(postback.id()),
                PostbackForm.methods(words()),
                PostbackForm.triggers(words()),
                macros());
    }

    private static List<String> macros() {
        return Stream.of(Macro.values()).map(macro -> "{" + macro.word() + "}").toList();
    }

    private static Row row(Postback postback) {
        var programId = postback.programId();
        return new Row(
                postback,
                programId == null
                        ? null
                        : Program.byId(programId).map(Program::name).orElseThrow());
    }

    private PostbackMessages words() {
        return language.messages(PostbackMessages.class);
    }
}
