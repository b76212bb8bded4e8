package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.link.TrackingLink;
import io.tributary.tracking.traffic.TrafficSetting;
import io.tributary.tracking.traffic.TrafficSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which visitors a link wants and where it sends whom, beside what its program does. */
@Path("/api/v1/affiliates/{affiliate}/links/{id}/traffic")
@Tag(name = "Traffic")
class LinkTrafficResource {

    private final TrafficSettings settings;

    LinkTrafficResource(TrafficSettings settings) {
        this.settings = settings;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "What a link does with its visitors")
    public TrafficAnswer get(UUID affiliate, UUID id) {
        return TrafficAnswer.of(TrafficSetting.ofLink(link(affiliate, id).id()));
    }

    @PUT
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Set whom a link wants and where it sends whom: several destinations make it a smart link")
    public TrafficAnswer put(UUID affiliate, UUID id, @NotNull TrafficRequest request) {
        var setting = settings.put(link(affiliate, id), request.terms(), request.version());
        return TrafficAnswer.of(Optional.of(setting));
    }

    private static TrackingLink link(UUID affiliate, UUID id) {
        return TrackingLink.byId(id)
                .filter(link -> link.affiliateId().equals(affiliate))
                .orElseThrow(Refusal::notFound);
    }
}
