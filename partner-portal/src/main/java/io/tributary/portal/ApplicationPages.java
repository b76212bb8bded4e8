package io.tributary.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.program.Affiliate;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where an affiliate stands that the operator has not yet let in. */
@Path("/portal/application")
@Produces(MediaType.TEXT_HTML)
class ApplicationPages {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance application(Affiliate affiliate);
    }

    private final CurrentAffiliate affiliate;

    ApplicationPages(CurrentAffiliate affiliate) {
        this.affiliate = affiliate;
    }

    @GET
    @RolesAllowed(Capability.PARTNER)
    public TemplateInstance show() {
        return Templates.application(affiliate.get());
    }
}
