package io.tributary.admin.affiliates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.AdminMessages;
import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.ledger.Balance;
import io.tributary.ledger.Ledger;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.program.Affiliate;
import io.tributary.program.Affiliates;
import io.tributary.program.Enrollment;
import io.tributary.program.Enrollments;
import io.tributary.program.Hosts;
import io.tributary.program.Program;
import io.tributary.tracking.link.Links;
import io.tributary.tracking.link.TrackingLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** One affiliate: who it is, what it has, where it takes part, and what the operator decides about it. */
@Path("/admin/affiliates")
@Produces(MediaType.TEXT_HTML)
class AffiliateDetailPages {

    /** An affiliate in a program, by the program's name. */
    record Participation(Enrollment enrollment, Program program) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(
                Affiliate affiliate,
                List<Balance> balances,
                List<Participation> participations,
                List<TrackingLink> links,
                String linkPrefix,
                List<Option> programs,
                Form decision,
                Form link);
    }

    private final Affiliates affiliates;
    private final Enrollments enrollments;
    private final Links links;
    private final Ledger ledger;
    private final Hosts hosts;
    private final Language language;

    AffiliateDetailPages(
            Affiliates affiliates,
            Enrollments enrollments,
            Links links,
            Ledger ledger,
            Hosts hosts,
            Language language) {
        this.affiliates = affiliates;
        this.enrollments = enrollments;
        this.links = links;
        this.ledger = ledger;
        this.hosts = hosts;
        this.language = language;
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance show(UUID id) {
        return show(Affiliate.existing(id), Form.empty(), Form.empty());
    }

    @POST
    @Path("{id}/decisions")
    @RolesAllowed(Capability.MANAGE)
    public Response decide(UUID id, MultivaluedMap<String, String> sent) {
        var affiliate = Affiliate.existing(id);
        return Form.of(sent)
                .submit(
                        form -> {
                            decide(id, form);
                            return back(id).saying(words().decided(affiliate.name()));
                        },
                        form -> show(affiliate, form, Form.empty()));
    }

    @POST
    @Path("{id}/enrollments/{enrollment}/decisions")
    @RolesAllowed(Capability.MANAGE)
    public Response decideEnrollment(UUID id, UUID enrollment, MultivaluedMap<String, String> sent) {
        var affiliate = Affiliate.existing(id);
        return Form.of(sent)
                .submit(
                        form -> {
                            switch (form.value("decision")) {
                                case "approve" -> enrollments.approve(enrollment, null);
                                case "suspend" -> enrollments.suspend(enrollment, null);
                                case "resume" -> enrollments.resume(enrollment, null);
                                default -> throw Refusal.malformed("There is no such decision.");
                            }
                            return back(id).saying(saved());
                        },
                        form -> show(affiliate, form, Form.empty()));
    }

    @POST
    @Path("{id}/links")
    @RolesAllowed(Capability.MANAGE)
    public Response link(UUID id, MultivaluedMap<String, String> sent) {
        var affiliate = Affiliate.existing(id);
        return Form.of(sent)
                .submit(
                        form -> {
                            var draft = new Links.Draft(
                                    form.optional("name"), form.optional("destination"), form.optional("code"));
                            links.create(id, Program.named(form.value("program")), draft);
                            return back(id).saying(words().linkMade());
                        },
                        form -> show(affiliate, Form.empty(), form));
    }

    private void decide(UUID id, Form form) {
        var reason = form.optional("reason");
        switch (form.value("decision")) {
            case "approve" -> affiliates.approve(id, reason);
            case "decline" -> affiliates.decline(id, reason);
            case "suspend" -> affiliates.suspend(id, reason);
            case "block" -> affiliates.block(id, reason);
            default -> throw Refusal.malformed("There is no such decision.");
        }
    }

    private TemplateInstance show(Affiliate affiliate, Form decision, Form link) {
        var participations = Enrollment.ofAffiliate(affiliate.id()).stream()
                .map(enrollment -> new Participation(
                        enrollment, Program.byId(enrollment.programId()).orElseThrow()))
                .toList();
        var programs = Program.list("", Page.LIMIT).stream()
                .map(program -> new Option(program.key(), program.name()))
                .toList();
        return Templates.show(
                affiliate,
                ledger.balances(affiliate.id()),
                participations,
                TrackingLink.ofAffiliate(affiliate.id(), null, Page.LIMIT),
                hosts.trackingAddress(CurrentTenant.key()) + "/c/",
                programs,
                decision,
                link);
    }

    private static Redirect back(UUID id) {
        return Redirect.to("/admin/affiliates/" + id);
    }

    private String saved() {
        return language.messages(AdminMessages.class).saved();
    }

    private AffiliateMessages words() {
        return language.messages(AffiliateMessages.class);
    }
}
