package io.tributary.admin.traffic;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.AdminMessages;
import io.tributary.kernel.Capability;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Redirect;
import io.tributary.program.Directory;
import io.tributary.program.Program;
import io.tributary.tracking.link.TrackingLink;
import io.tributary.tracking.traffic.TrafficSetting;
import io.tributary.tracking.traffic.TrafficSettings;
import io.tributary.tracking.traffic.TrafficTerms;
import io.tributary.tracking.visitor.Countries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** What programs and links do with their visitors. */
@Path("/admin/traffic")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.MANAGE)
class TrafficPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance program(
                Program program, Form form, Choices choices, String zone, boolean countriesKnown);

        static native TemplateInstance link(
                TrackingLink link, Form form, Choices choices, String zone, boolean countriesKnown);
    }

    private final TrafficSettings settings;
    private final TrafficForm forms;
    private final Countries countries;
    private final Directory directory;
    private final Language language;

    TrafficPages(
            TrafficSettings settings, TrafficForm forms, Countries countries, Directory directory, Language language) {
        this.settings = settings;
        this.forms = forms;
        this.countries = countries;
        this.directory = directory;
        this.language = language;
    }

    @GET
    @Path("programs/{key}")
    public TemplateInstance program(String key) {
        var program = Program.named(key);
        return page(program, form(TrafficSetting.ofProgram(program.id())));
    }

    @POST
    @Path("programs/{key}")
    public Response change(String key, MultivaluedMap<String, String> sent) {
        var program = Program.named(key);
        return Form.of(sent)
                .submit(
                        form -> {
                            settings.put(program, forms.terms(form), form.number("version"));
                            return saved("/admin/programs/" + key);
                        },
                        form -> page(program, form));
    }

    @GET
    @Path("links/{id}")
    public TemplateInstance link(UUID id) {
        var link = existing(id);
        return page(link, form(TrafficSetting.ofLink(link.id())));
    }

    @POST
    @Path("links/{id}")
    public Response change(UUID id, MultivaluedMap<String, String> sent) {
        var link = existing(id);
        return Form.of(sent)
                .submit(
                        form -> {
                            settings.put(link, forms.terms(form), form.number("version"));
                            return saved("/admin/affiliates/" + link.affiliateId());
                        },
                        form -> page(link, form));
    }

    private TemplateInstance page(Program program, Form form) {
        return Templates.program(program, form, choices(), zone(), countries.known());
    }

    private TemplateInstance page(TrackingLink link, Form form) {
        return Templates.link(link, form, choices(), zone(), countries.known());
    }

    private Form form(Optional<TrafficSetting> setting) {
        return forms.of(
                setting.map(TrafficSetting::terms).orElse(TrafficTerms.NONE),
                setting.map(TrafficSetting::version).orElse(0));
    }

    private Redirect saved(String page) {
        return Redirect.to(page).saying(language.messages(AdminMessages.class).saved());
    }

    private Choices choices() {
        return Choices.of(language.messages(TrafficMessages.class));
    }

    private String zone() {
        return directory.byKey(CurrentTenant.key()).orElseThrow().zone().getId();
    }

    private static TrackingLink existing(UUID id) {
        return TrackingLink.byId(id).orElseThrow(Refusal::notFound);
    }
}
