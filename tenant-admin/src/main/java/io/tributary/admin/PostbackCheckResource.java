package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.postbacks.PostbackUrlCheck;
import io.tributary.tracking.check.Finding;
import io.tributary.tracking.check.PostbackCheck;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Looks at addresses that somebody pasted, and names what is wrong with them. */
@Path("/api/v1/postback-checks")
@Tag(name = "Postback checks")
@RolesAllowed(Capability.VIEW)
class PostbackCheckResource {

    /** An address that the operator's server calls; without an integration whichever it names. */
    record InboundCheckRequest(
            @NotBlank String url, @Nullable UUID integration) {}

    /** An address that an affiliate wants to be told news at. */
    record OutboundCheckRequest(@NotBlank String url) {}

    /**
     * @param ok whether it works as it stands
     * @param parameters those that can be read, by their names
     */
    record CheckAnswer(boolean ok, Map<String, String> parameters, List<Finding> findings) {}

    private final PostbackCheck inbound;
    private final PostbackUrlCheck outbound;

    PostbackCheckResource(PostbackCheck inbound, PostbackUrlCheck outbound) {
        this.inbound = inbound;
        this.outbound = outbound;
    }

    @POST
    @Path("inbound")
    @Operation(summary = "Name all that is wrong with an address that reports events; nothing is stored")
    public CheckAnswer inbound(@Valid @NotNull InboundCheckRequest request) {
        var result = inbound.check(request.url(), request.integration());
        return new CheckAnswer(result.ok(), result.parameters(), result.findings());
    }

    @POST
    @Path("outbound")
    @Operation(summary = "Name all that is wrong with an affiliate's address; nothing is called")
    public CheckAnswer outbound(@Valid @NotNull OutboundCheckRequest request) {
        var findings = outbound.check(request.url());
        return new CheckAnswer(Finding.fine(findings), Map.of(), findings);
    }
}
