package io.tributary.portal.profile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.identity.ApiKey;
import io.tributary.identity.ApiKeys;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Redirect;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.portal.ForApproved;
import io.tributary.program.Hosts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The keys of the affiliate's machines, which read what is its own. */
@Path("/portal/api-keys")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.PARTNER)
@ForApproved
class ApiKeyPages {

    @CheckedTemplate(basePath = "portal/profile")
    static class Templates {
        static native TemplateInstance keys(List<ApiKey> keys, Form form, String address);

        static native TemplateInstance newKey(String name, String secret);
    }

    private final CurrentAffiliate affiliate;
    private final ApiKeys keys;
    private final Hosts hosts;
    private final Language language;

    ApiKeyPages(CurrentAffiliate affiliate, ApiKeys keys, Hosts hosts, Language language) {
        this.affiliate = affiliate;
        this.keys = keys;
        this.hosts = hosts;
        this.language = language;
    }

    @GET
    public TemplateInstance index() {
        return index(Form.empty());
    }

    /** The one page that is shown instead of being redirected to: the key is seen here and never again. */
    @POST
    public Response create(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        try {
            var name = Input.name(form.value("name"), "name");
            var issued = keys.issue(name, Set.of(Capability.PARTNER), affiliate.id());
            return Response.ok(Templates.newKey(name, issued.secret())).build();
        } catch (Refusal refusal) {
            return form.submit(
                    again -> {
                        throw refusal;
                    },
                    this::index);
        }
    }

    @POST
    @Path("{id}/revocation")
    public Response revoke(UUID id) {
        var key = ApiKey.ofAffiliate(affiliate.id()).stream()
                .filter(own -> own.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        keys.revoke(key.id());
        return Redirect.to("/portal/api-keys")
                .saying(language.messages(ProfileMessages.class).revoked(key.name()))
                .response();
    }

    private TemplateInstance index(Form form) {
        return Templates.keys(ApiKey.ofAffiliate(affiliate.id()), form, hosts.address() + "/api/v1/me");
    }
}
