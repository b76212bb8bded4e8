package io.tributary.portal.profile;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.program.Affiliate;
import io.tributary.program.AffiliateProfile;
import io.tributary.program.Affiliates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who the caller says it is. */
@Path("/api/v1/me")
@RolesAllowed(Capability.PARTNER)
@Tag(name = "Me")
class MeResource {

    /** What is to change: what is not said keeps its value, "" takes it away. */
    record MyProfileRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable String company,
            @Nullable String website,
            @Nullable String country,
            @Nullable String locale,
            @Nullable Integer version) {

        AffiliateProfile over(AffiliateProfile known) {
            return AffiliateProfile.of(
                    or(name, known.name()),
                    or(email, known.email()),
                    or(company, known.company()),
                    or(website, known.website()),
                    or(country, known.country()),
                    or(locale, known.locale()));
        }

        private static @Nullable String or(@Nullable String said, @Nullable String otherwise) {
            return said == null ? otherwise : said;
        }
    }

    record MyProfileAnswer(
            UUID id,
            int number,
            String name,
            String email,
            @Nullable String company,
            @Nullable String website,
            @Nullable String country,
            @Nullable String locale,
            Affiliate.Status status,
            Instant createdAt,
            int version) {

        static MyProfileAnswer of(Affiliate affiliate) {
            return new MyProfileAnswer(
                    affiliate.id(),
                    affiliate.number(),
                    affiliate.name(),
                    affiliate.email(),
                    affiliate.company(),
                    affiliate.website(),
                    affiliate.country(),
                    affiliate.locale(),
                    affiliate.status(),
                    affiliate.createdAt(),
                    affiliate.version());
        }
    }

    private final CurrentAffiliate affiliate;
    private final Affiliates affiliates;

    MeResource(CurrentAffiliate affiliate, Affiliates affiliates) {
        this.affiliate = affiliate;
        this.affiliates = affiliates;
    }

    @GET
    @Operation(summary = "The affiliate that the key belongs to")
    public MyProfileAnswer get() {
        return MyProfileAnswer.of(affiliate.get());
    }

    @PATCH
    @Operation(summary = "Change your profile; version is the one that was read, a stale one is 409")
    public MyProfileAnswer change(@NotNull MyProfileRequest request) {
        if (request.version() == null) {
            throw Refusal.invalid("missing_field", "version", "Say which version you have seen.");
        }
        var profile = request.over(affiliate.get().profile());
        return MyProfileAnswer.of(affiliates.change(affiliate.id(), profile, request.version()));
    }
}
