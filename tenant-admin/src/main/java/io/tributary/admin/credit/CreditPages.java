package io.tributary.admin.credit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.program.EventType;
import io.tributary.program.Program;
import io.tributary.tracking.attribution.Evidence;
import io.tributary.tracking.policy.AttributionRules;
import io.tributary.tracking.policy.AttributionSettings;
import io.tributary.tracking.policy.AttributionTerms;
import io.tributary.tracking.policy.Cap;
import io.tributary.tracking.policy.ClickModel;
import io.tributary.tracking.policy.Treatment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** By which rules a program gives credit: what they are, what they were, and the form that says them anew. */
@Path("/admin/programs/{program}/attribution")
@Produces(MediaType.TEXT_HTML)
class CreditPages {

    /** What the inputs offer. */
    record Choices(
            List<Option> models,
            List<Option> evidence,
            List<Option> binding,
            List<Option> treatments,
            List<Option> eventTypes,
            List<Option> scopes,
            List<Option> periods) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance edit(
                Program program,
                Form form,
                Choices choices,
                List<Map<String, String>> windows,
                List<Map<String, String>> caps,
                List<AttributionRules> versions);
    }

    private static final List<Evidence> BINDING =
            List.of(Evidence.CLICK, Evidence.COOKIE, Evidence.COUPON, Evidence.AFFILIATE);

    private final AttributionSettings settings;
    private final Language language;

    CreditPages(AttributionSettings settings, Language language) {
        this.settings = settings;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance edit(String program) {
        var owner = Program.named(program);
        return edit(owner, CreditForm.of(settings.of(owner).latest()));
    }

    @POST
    @RolesAllowed(Capability.MANAGE)
    public Response change(String program, MultivaluedMap<String, String> sent) {
        var owner = Program.named(program);
        return Form.of(sent)
                .submit(
                        form -> {
                            settings.change(
                                    owner,
                                    CreditForm.terms(form),
                                    null,
                                    form.optional("reason"),
                                    form.number("version"));
                            return Redirect.to("/admin/programs/" + program + "/attribution")
                                    .saying(words().saved());
                        },
                        form -> edit(owner, form));
    }

    private TemplateInstance edit(Program program, Form form) {
        return Templates.edit(
                program,
                form,
                choices(program),
                CreditForm.windowRows(form),
                CreditForm.capRows(form),
                settings.of(program).versions().reversed());
    }

    private Choices choices(Program program) {
        var words = words();
        return new Choices(
                options(Stream.of(ClickModel.values()), words::modelName),
                options(AttributionTerms.ACCEPTABLE.stream(), words::evidenceName),
                options(BINDING.stream(), words::evidenceName),
                options(Stream.of(Treatment.values()), words::treatment),
                EventType.ofProgram(program.id()).stream()
                        .map(type -> new Option(type.key(), type.name()))
                        .toList(),
                options(Stream.of(Cap.Scope.values()), words::scopeName),
                options(Stream.of(Cap.Period.values()), words::periodName));
    }

    private static <E extends Enum<E>> List<Option> options(Stream<E> constants, Function<E, String> name) {
        return constants
                .map(constant -> new Option(CreditForm.word(constant), name.apply(constant)))
                .toList();
    }

    private CreditMessages words() {
        return language.messages(CreditMessages.class);
    }
}
