package io.tributary.portal.programs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Redirect;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.portal.ForApproved;
import io.tributary.program.Enrollment;
import io.tributary.program.Enrollments;
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
import org.jspecify.annotations.Nullable;

/** What may be promoted, what it earns, and the way in. */
@Path("/portal/programs")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.PARTNER)
@ForApproved
class ProgramPages {

    /** A program, whether the affiliate is in it, and what is agreed. */
    record Row(Program program, @Nullable Enrollment enrollment, List<AgreedTerms.Term> terms) {}

    @CheckedTemplate(basePath = "portal/programs")
    static class Templates {
        static native TemplateInstance index(Page<Row> programs);

        static native TemplateInstance show(Row row, Form form);
    }

    private final CurrentAffiliate affiliate;
    private final Enrollments enrollments;
    private final AgreedTerms terms;
    private final Cursor cursors;
    private final Language language;

    ProgramPages(
            CurrentAffiliate affiliate, Enrollments enrollments, AgreedTerms terms, Cursor cursors, Language language) {
        this.affiliate = affiliate;
        this.enrollments = enrollments;
        this.terms = terms;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    public TemplateInstance index(@QueryParam("cursor") @Nullable String cursor) {
        var rows = Program.list(cursor == null ? "" : cursors.open(cursor), Page.DEFAULT_LIMIT + 1);
        return Templates.index(
                Page.of(rows, Page.DEFAULT_LIMIT, cursors, Program::key).map(this::row));
    }

    @GET
    @Path("{key}")
    public TemplateInstance show(String key) {
        return Templates.show(row(Program.named(key)), Form.empty());
    }

    @POST
    @Path("{key}/enrollment")
    public Response apply(String key, MultivaluedMap<String, String> sent) {
        var program = Program.named(key);
        return Form.of(sent).submit(form -> apply(program), form -> Templates.show(row(program), form));
    }

    private Redirect apply(Program program) {
        if (!affiliate.isApproved() || !program.isActive()) {
            throw Refusal.conflict("affiliate_not_approved", "You cannot apply to this program at the moment.");
        }
        var enrollment = enrollments.apply(affiliate.id(), program.id());
        var words = language.messages(ProgramMessages.class);
        return enrollment.isApproved()
                ? Redirect.to("/portal/links/new?program=" + program.key()).saying(words.joined(program.name()))
                : Redirect.to("/portal/programs/" + program.key()).saying(words.applied(program.name()));
    }

    private Row row(Program program) {
        return new Row(
                program,
                Enrollment.of(affiliate.id(), program.id()).orElse(null),
                terms.now(program.id(), affiliate.id()));
    }
}
