package io.tributary.admin;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.program.Program;
import io.tributary.tracking.link.TrackingLink;
import io.tributary.tracking.traffic.Audience;
import io.tributary.tracking.traffic.ClickCap;
import io.tributary.tracking.traffic.TrafficRule;
import io.tributary.tracking.traffic.TrafficSetting;
import io.tributary.tracking.traffic.TrafficSettings;
import io.tributary.tracking.traffic.TrafficTerms;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which visitors programs and links want, how many, and where they send whom. */
@Path("/api/v1")
@Tag(name = "Traffic")
class TrafficResource {

    /**
     * All terms at once: what is not said is not set.
     *
     * @param version the one that was read, 0 where nothing was set; a stale one is 409
     */
    record TrafficRequest(
            @Nullable Audience audience,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<TrafficRule> rules,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<ClickCap> caps,
            @Nullable Integer uniqueHours,
            @Nullable String fallbackUrl,
            @Nullable Integer version) {

        TrafficTerms terms() {
            return new TrafficTerms(
                    audience == null ? Audience.EVERYBODY : audience, rules, caps, uniqueHours, fallbackUrl);
        }
    }

    record TrafficAnswer(
            Audience audience,
            List<TrafficRule> rules,
            List<ClickCap> caps,
            @Nullable Integer uniqueHours,
            @Nullable String fallbackUrl,
            int version) {

        static TrafficAnswer of(Optional<TrafficSetting> setting) {
            var terms = setting.map(TrafficSetting::terms).orElse(TrafficTerms.NONE);
            return new TrafficAnswer(
                    terms.audience(),
                    terms.rules(),
                    terms.caps(),
                    terms.uniqueHours(),
                    terms.fallbackUrl(),
                    setting.map(TrafficSetting::version).orElse(0));
        }
    }

    private final TrafficSettings settings;

    TrafficResource(TrafficSettings settings) {
        this.settings = settings;
    }

    @GET
    @Path("programs/{key}/traffic")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "What a program does with its visitors")
    public TrafficAnswer ofProgram(String key) {
        return TrafficAnswer.of(TrafficSetting.ofProgram(Program.named(key).id()));
    }

    @PUT
    @Path("programs/{key}/traffic")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Set whom a program wants, where it sends whom, how many clicks, and what a repeat is")
    public TrafficAnswer putProgram(String key, @NotNull TrafficRequest request) {
        var setting = settings.put(Program.named(key), request.terms(), request.version());
        return TrafficAnswer.of(Optional.of(setting));
    }

    @GET
    @Path("affiliates/{affiliate}/links/{id}/traffic")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "What a link does with its visitors, beside what its program does")
    public TrafficAnswer ofLink(UUID affiliate, UUID id) {
        return TrafficAnswer.of(TrafficSetting.ofLink(link(affiliate, id).id()));
    }

    @PUT
    @Path("affiliates/{affiliate}/links/{id}/traffic")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Set whom a link wants and where it sends whom: several destinations make it a smart link")
    public TrafficAnswer putLink(UUID affiliate, UUID id, @NotNull TrafficRequest request) {
        var setting = settings.put(link(affiliate, id), request.terms(), request.version());
        return TrafficAnswer.of(Optional.of(setting));
    }

    private static TrackingLink link(UUID affiliate, UUID id) {
        return TrackingLink.byId(id)
                .filter(link -> link.affiliateId().equals(affiliate))
                .orElseThrow(Refusal::notFound);
    }
}
