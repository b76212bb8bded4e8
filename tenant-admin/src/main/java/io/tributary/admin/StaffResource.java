package io.tributary.admin;

import io.tributary.identity.Role;
import io.tributary.identity.Staff;
import io.tributary.kernel.Capability;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The operator's own people. */
@Path("/api/v1/staff")
@RolesAllowed(Capability.ADMIN)
@Tag(name = "Staff")
class StaffResource {

    /**
     * Somebody to invite.
     *
     * @param locale the language of the mail: en or it
     */
    record InvitationRequest(
            @Nullable String email,
            @Nullable Role role,
            @Nullable String locale) {}

    record RoleRequest(@Nullable Role role) {}

    record StaffAnswer(List<Staff.Member> members, List<Staff.Invited> invited) {}

    private final Staff staff;

    StaffResource(Staff staff) {
        this.staff = staff;
    }

    @GET
    @Operation(summary = "List who is here and who is invited")
    public StaffAnswer list() {
        return new StaffAnswer(staff.members(), staff.invited());
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Invite somebody by mail")
    public Staff.Invited invite(@NotNull InvitationRequest wanted) {
        return staff.invite(
                wanted.email(), wanted.role(), "it".equals(wanted.locale()) ? Locale.ITALIAN : Locale.ENGLISH);
    }

    @PATCH
    @Path("{id}")
    @Operation(summary = "Give somebody another role")
    public Staff.Member change(UUID id, @NotNull RoleRequest wanted) {
        return staff.change(id, wanted.role());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove somebody, whose sessions end at once, or withdraw an invitation")
    public void remove(UUID id) {
        staff.remove(id);
    }
}
