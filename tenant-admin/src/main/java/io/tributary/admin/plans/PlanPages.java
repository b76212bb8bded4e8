package io.tributary.admin.plans;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Names;
import io.tributary.commissions.CommissionPlan;
import io.tributary.commissions.PlanAssignment;
import io.tributary.commissions.PlanVersion;
import io.tributary.commissions.Plans;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.program.Affiliate;
import io.tributary.program.AffiliateFilter;
import io.tributary.program.EventType;
import io.tributary.program.Program;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans: which there are, what they say now and said before, and to whom they apply. */
@Path("/admin/plans")
@Produces(MediaType.TEXT_HTML)
class PlanPages {

    /** A plan in the list. */
    record Row(
            CommissionPlan plan,
            @Nullable String program,
            boolean isDefault,
            @Nullable PlanVersion latest) {}

    /** A version in words. */
    record Worded(PlanVersion version, List<Sentences.Sentence> sentences) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(Page<Row> plans);

        static native TemplateInstance create(Form form, List<Option> programs);

        static native TemplateInstance show(
                CommissionPlan plan,
                Program program,
                boolean isDefault,
                List<Worded> versions,
                List<PlanAssignment> assignments,
                Map<UUID, String> affiliates,
                List<Option> choices,
                Form form);
    }

    private final Plans plans;
    private final Cursor cursors;
    private final Language language;

    PlanPages(Plans plans, Cursor cursors, Language language) {
        this.plans = plans;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index(@QueryParam("cursor") @Nullable String cursor) {
        var found = CommissionPlan.list(cursor == null ? "" : cursors.open(cursor), Page.DEFAULT_LIMIT + 1);
        var page = Page.of(found, Page.DEFAULT_LIMIT, cursors, CommissionPlan::key);
        var programs = Names.ofPrograms(page.items(), CommissionPlan::programId);
        return Templates.index(page.map(plan -> new Row(
                plan,
                programs.get(plan.programId()),
                isDefault(plan),
                PlanVersion.ofPlan(plan.id()).stream().findFirst().orElse(null))));
    }

    @GET
    @Path("new")
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance create(@QueryParam("program") @Nullable String program) {
        return create(Form.empty().with("program", program).with("default", "on"));
    }

    @POST
    @RolesAllowed(Capability.MANAGE)
    public Response create(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            var terms = new Plans.PlanTerms(
                                    form.value("name"),
                                    form.value("program"),
                                    form.checked("default") ? true : null,
                                    null);
                            var plan = plans.put(fresh(form.value("key")), terms);
                            return Redirect.to("/admin/plans/" + plan.key() + "/edit")
                                    .saying(words().made(plan.name()));
                        },
                        this::create);
    }

    @GET
    @Path("{key}")
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance show(String key) {
        return show(CommissionPlan.named(key), Form.empty());
    }

    @POST
    @Path("{key}/default")
    @RolesAllowed(Capability.MANAGE)
    public Response makeDefault(String key) {
        plans.put(key, new Plans.PlanTerms(null, null, true, null));
        return Redirect.to("/admin/plans/" + key).saying(words().madeDefault()).response();
    }

    @POST
    @Path("{key}/assignments")
    @RolesAllowed(Capability.MANAGE)
    public Response assign(String key, MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            plans.assign(key, affiliate(form), day(form, "valid_from"));
                            return Redirect.to("/admin/plans/" + key).saying(words().assigned());
                        },
                        form -> show(CommissionPlan.named(key), form));
    }

    /** A day that was typed, or nothing. */
    static @Nullable LocalDate day(Form form, String field) {
        var text = form.optional(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("bad_time", field, "This is not a day.");
        }
    }

    private static UUID affiliate(Form form) {
        try {
            return UUID.fromString(form.value("affiliate"));
        } catch (IllegalArgumentException none) {
            throw Refusal.invalid("missing_field", "affiliate", "This field is needed.");
        }
    }

    private static String fresh(String key) {
        if (CommissionPlan.byKey(key).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "plan_exists", "There is a plan of that key already.", "key");
        }
        return key;
    }

    private static boolean isDefault(CommissionPlan plan) {
        return PlanAssignment.ofEverybody(plan.programId())
                .map(PlanAssignment::planId)
                .equals(Optional.of(plan.id()));
    }

    private TemplateInstance create(Form form) {
        var programs = Program.list("", Page.LIMIT).stream()
                .map(program -> new Option(program.key(), program.name()))
                .toList();
        return Templates.create(form, programs);
    }

    private TemplateInstance show(CommissionPlan plan, Form form) {
        var program = Program.byId(plan.programId()).orElseThrow();
        var eventTypes = EventType.ofProgram(program.id());
        var versions = PlanVersion.ofPlan(plan.id()).stream()
                .map(version -> new Worded(
                        version, new Sentences(language, eventTypes, version.currency()).of(version.rules())))
                .toList();
        var assignments = PlanAssignment.ofPlan(plan.id());
        var choices = AffiliateFilter.ALL.list(null, Page.LIMIT).stream()
                .map(affiliate -> new Option(affiliate.id().toString(), called(affiliate)))
                .toList();
        return Templates.show(
                plan,
                program,
                isDefault(plan),
                versions,
                assignments,
                Names.ofAffiliates(assignments, PlanAssignment::affiliateId),
                choices,
                form);
    }

    private static String called(Affiliate affiliate) {
        return affiliate.name() + " (" + affiliate.email() + ")";
    }

    private PlanMessages words() {
        return language.messages(PlanMessages.class);
    }
}
