package io.tributary.portal.postbacks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.portal.ForApproved;
import io.tributary.postbacks.Postback;
import io.tributary.postbacks.PostbackTrials;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Calls the affiliate's own address once with sample values and shows what came of it; nothing is kept. */
@Path("/portal/postbacks/{id}/trial")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.PARTNER)
@ForApproved
class TrialPages {

    @CheckedTemplate(basePath = "portal/postbacks")
    static class Templates {
        static native TemplateInstance trial(Postback postback, PostbackTrials.Trial trial);
    }

    private final CurrentAffiliate affiliate;
    private final PostbackTrials trials;

    TrialPages(CurrentAffiliate affiliate, PostbackTrials trials) {
        this.affiliate = affiliate;
        this.trials = trials;
    }

    @POST
    public TemplateInstance call(UUID id) {
        var postback = Postback.ofAffiliate(affiliate.id(), id);
        return Templates.trial(postback, trials.call(postback));
    }
}
