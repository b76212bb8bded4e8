package io.tributary.admin.migration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.migration.Progress;
import io.tributary.pages.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The way from another system, step by step. */
@Path("/admin/migration")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.VIEW)
class MigrationPages {

    private static final String FILES = "/admin/imports/new?kind=";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(List<Step> steps, long waiting);
    }

    private final Language language;

    MigrationPages(Language language) {
        this.language = language;
    }

    @GET
    public TemplateInstance index() {
        var words = language.messages(MigrationMessages.class);
        var progress = Progress.now();
        return Templates.index(
                List.of(
                        new Step(words.plans(), words.plansText(), progress.plans(), FILES + "plans"),
                        new Step(
                                words.affiliates(),
                                words.affiliatesText(),
                                progress.affiliates(),
                                FILES + "affiliates"),
                        new Step(words.shapes(), words.shapesText(), progress.shapes(), "/admin/migration/link-shapes"),
                        new Step(words.links(), words.linksText(), progress.links(), FILES + "links"),
                        new Step(words.clicks(), words.clicksText(), progress.clicks(), FILES + "clicks"),
                        new Step(words.customers(), words.customersText(), progress.customers(), FILES + "customers"),
                        new Step(words.balances(), words.balancesText(), progress.balances(), FILES + "balances"),
                        new Step(words.shadow(), words.shadowText(), progress.shadowDays(), "/admin/migration/shadow")),
                progress.waiting());
    }
}
