package io.tributary.admin.plans;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.commissions.CommissionPlan;
import io.tributary.commissions.PlanVersion;
import io.tributary.commissions.Plans;
import io.tributary.kernel.Capability;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.program.EventType;
import io.tributary.program.Program;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** The editor of a plan's terms. Its buttons add and remove parts of the form; only one of them publishes. */
@Path("/admin/plans")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.MANAGE)
class PlanEditorPages {

    private static final String PUBLISH = "publish";

    /** What the selects of the editor offer. */
    record Choices(List<Option> events, List<Option> anchors, List<Option> measures) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance edit(
                CommissionPlan plan, Program program, Form form, PlanDraft draft, Choices choices);
    }

    private final Plans plans;
    private final ObjectMapper json;
    private final Language language;

    PlanEditorPages(Plans plans, ObjectMapper json, Language language) {
        this.plans = plans;
        this.json = json;
        this.language = language;
    }

    @GET
    @Path("{key}/edit")
    public TemplateInstance edit(String key) {
        var plan = CommissionPlan.named(key);
        var latest = PlanVersion.ofPlan(plan.id()).stream().findFirst();
        return edit(
                plan, Form.empty(), PlanDraft.of(latest.map(PlanVersion::rules).orElse(List.of())));
    }

    @POST
    @Path("{key}/versions")
    public Response publish(String key, MultivaluedMap<String, String> sent) {
        var plan = CommissionPlan.named(key);
        var pressed = Form.of(sent).value("button");
        if (!pressed.equals(PUBLISH)) {
            var form = Form.of(sent);
            return Response.ok(edit(plan, form, PlanDraft.of(form).after(pressed)))
                    .build();
        }
        return Form.of(sent)
                .submit(
                        form -> {
                            var terms = new Plans.NewVersion(
                                    PlanPages.day(form, "valid_from"),
                                    null,
                                    PlanDraft.of(form).json(json),
                                    form.checked("restate"));
                            var version = plans.publish(key, terms);
                            return Redirect.to("/admin/plans/" + key).saying(words().published(version.number()));
                        },
                        form -> edit(plan, form, PlanDraft.of(form)));
    }

    private TemplateInstance edit(CommissionPlan plan, Form form, PlanDraft draft) {
        var program = Program.byId(plan.programId()).orElseThrow();
        var events = EventType.ofProgram(program.id()).stream()
                .map(type -> new Option(type.key(), type.name()))
                .toList();
        return Templates.edit(plan, program, form, draft, new Choices(events, anchors(events), measures()));
    }

    private List<Option> anchors(List<Option> events) {
        var anchors = new ArrayList<Option>();
        anchors.add(new Option("click", words().theClick()));
        anchors.addAll(events);
        return anchors;
    }

    private List<Option> measures() {
        return List.of(
                new Option("sum", words().measureSum()),
                new Option("amount", words().measureAmount()),
                new Option("count", words().measureCount()),
                new Option("seen", words().measureSeen()),
                new Option("never", words().measureNever()));
    }

    private PlanMessages words() {
        return language.messages(PlanMessages.class);
    }
}
