package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.program.Program;
import io.tributary.tracking.traffic.TrafficSetting;
import io.tributary.tracking.traffic.TrafficSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which visitors a program wants, how many, and where it sends whom. */
@Path("/api/v1/programs/{program}/traffic")
@Tag(name = "Traffic")
class ProgramTrafficResource {

    private final TrafficSettings settings;

    ProgramTrafficResource(TrafficSettings settings) {
        this.settings = settings;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "What a program does with its visitors")
    public TrafficAnswer get(String program) {
        return TrafficAnswer.of(TrafficSetting.ofProgram(Program.named(program).id()));
    }

    @PUT
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Set whom a program wants, where it sends whom, how many clicks, and what a repeat is")
    public TrafficAnswer put(String program, @NotNull TrafficRequest request) {
        var setting = settings.put(Program.named(program), request.terms(), request.version());
        return TrafficAnswer.of(Optional.of(setting));
    }
}
