package io.tributary.admin.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.AdminMessages;
import io.tributary.identity.Role;
import io.tributary.identity.Staff;
import io.tributary.kernel.Capability;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operator's own people. */
@Path("/admin/staff")
@RolesAllowed(Capability.ADMIN)
@Produces(MediaType.TEXT_HTML)
class StaffPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(
                Form form, List<Staff.Member> members, List<Staff.Invited> invited, List<Option> roles);
    }

    private final Staff staff;
    private final Language language;

    StaffPages(Staff staff, Language language) {
        this.staff = staff;
        this.language = language;
    }

    @GET
    public TemplateInstance index() {
        return index(Form.empty().with("role", Role.ANALYST.name()));
    }

    @POST
    public Response invite(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            var invited = staff.invite(form.optional("email"), role(form), language.locale());
                            return Redirect.to("/admin/staff").saying(words().invitationSent(invited.email()));
                        },
                        this::index);
    }

    @POST
    @Path("{id}/role")
    public Response change(UUID id, MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            staff.change(id, role(form));
                            return Redirect.to("/admin/staff")
                                    .saying(language.messages(AdminMessages.class)
                                            .saved());
                        },
                        this::index);
    }

    @POST
    @Path("{id}/removal")
    public Response remove(UUID id) {
        return Form.empty()
                .submit(
                        _ -> {
                            staff.remove(id);
                            return Redirect.to("/admin/staff").saying(words().removed());
                        },
                        this::index);
    }

    private TemplateInstance index(Form form) {
        var roles = Role.staff().stream()
                .map(role -> new Option(role.name(), words().role(role)))
                .toList();
        return Templates.index(form, staff.members(), staff.invited(), roles);
    }

    private static @Nullable Role role(Form form) {
        return Role.staff().stream()
                .filter(role -> role.name().equals(form.value("role")))
                .findFirst()
                .orElse(null);
    }

    private AccessMessages words() {
        return language.messages(AccessMessages.class);
    }
}
