package io.tributary.portal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Money;
import io.tributary.pages.Chart;
import io.tributary.pages.Language;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.portal.ForApproved;
import io.tributary.portal.conversions.Conversion;
import io.tributary.tracking.link.TrackingLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The affiliate's start page; {@link LiveDashboard} moves its parts while it is open. */
@Path("/portal")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.PARTNER)
@ForApproved
class DashboardPages {

    @CheckedTemplate(basePath = "portal/home")
    static class Templates {
        static native TemplateInstance index(Dashboard dashboard, boolean hasLinks);

        static native TemplateInstance count(long count);

        static native TemplateInstance amounts(List<Money> amounts);

        static native TemplateInstance latest(List<Conversion> latest);

        static native TemplateInstance news(Dashboard dashboard);

        static native TemplateInstance asOf(Dashboard dashboard);

        static native TemplateInstance trend(Chart trend);
    }

    private final CurrentAffiliate affiliate;
    private final Dashboards dashboards;
    private final Language language;

    DashboardPages(CurrentAffiliate affiliate, Dashboards dashboards, Language language) {
        this.affiliate = affiliate;
        this.dashboards = dashboards;
        this.language = language;
    }

    @GET
    public TemplateInstance index() {
        var hasLinks = !TrackingLink.ofAffiliate(affiliate.id(), null, 1).isEmpty();
        return Templates.index(dashboards.of(affiliate.id(), language.locale()), hasLinks);
    }
}
