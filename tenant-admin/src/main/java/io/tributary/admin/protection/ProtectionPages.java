package io.tributary.admin.protection;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Redirect;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.guard.ProtectionSettings;
import io.tributary.tracking.guard.Protections;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What an integration demands beside its key: signatures, addresses, a limit; and whether it only tests. */
@Path("/admin/integrations/{id}/protection")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.MANAGE)
class ProtectionPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(Integration integration, Protections.Shown protection, Form form);
    }

    private final Protections protections;
    private final Language language;

    ProtectionPages(Protections protections, Language language) {
        this.protections = protections;
        this.language = language;
    }

    @GET
    public TemplateInstance show(UUID id) {
        var integration = existing(id);
        var protection = protections.show(id);
        var settings = protection.settings();
        var form = Form.empty()
                .with("signed", checked(settings.signed()))
                .with("browser_only", checked(settings.browserOnly()))
                .with("testing", checked(settings.testing()))
                .with("addresses", String.join("\n", settings.addresses()))
                .with("per_minute", settings.perMinute())
                .with("version", protection.version());
        return Templates.show(integration, protection, form);
    }

    @POST
    public Response change(UUID id, MultivaluedMap<String, String> sent) {
        var integration = existing(id);
        return Form.of(sent)
                .submit(
                        form -> {
                            protections.change(id, settings(form), form.number("version"));
                            return back(id).saying(words().saved());
                        },
                        form -> Templates.show(integration, protections.show(id), form));
    }

    @POST
    @Path("secret")
    public Response rotate(UUID id) {
        protections.rotate(existing(id).id(), Integration.OVERLAP);
        return back(id).saying(words().rotated()).response();
    }

    private static ProtectionSettings settings(Form form) {
        return new ProtectionSettings(
                form.checked("signed"),
                form.checked("browser_only"),
                form.checked("testing"),
                form.lines("addresses"),
                form.optional("per_minute") == null ? null : Integer.valueOf(form.number("per_minute")));
    }

    private static String checked(boolean on) {
        return on ? "on" : "";
    }

    private static Integration existing(UUID id) {
        return Integration.byId(id).orElseThrow(Refusal::notFound);
    }

    private static Redirect back(UUID id) {
        return Redirect.to("/admin/integrations/" + id + "/protection");
    }

    private ProtectionMessages words() {
        return language.messages(ProtectionMessages.class);
    }
}
