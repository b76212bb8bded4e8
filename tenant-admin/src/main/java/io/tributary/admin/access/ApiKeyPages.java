package io.tributary.admin.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.identity.ApiKey;
import io.tributary.identity.ApiKeys;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.pages.Refusals;
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

/** The keys of the tenant's machines. */
@Path("/admin/api-keys")
@RolesAllowed(Capability.ADMIN)
@Produces(MediaType.TEXT_HTML)
class ApiKeyPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(Form form, List<ApiKey> keys, List<Option> capabilities);

        static native TemplateInstance created(ApiKey key, String secret);
    }

    private final ApiKeys keys;
    private final Refusals refusals;
    private final Language language;

    ApiKeyPages(ApiKeys keys, Refusals refusals, Language language) {
        this.keys = keys;
        this.refusals = refusals;
        this.language = language;
    }

    @GET
    public TemplateInstance index() {
        return index(Form.empty());
    }

    /** Shows the key in its answer: it is seen this once, so there is no page to go to. */
    @POST
    public Response create(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        try {
            var name = Input.name(form.optional("name"), "name");
            var issued = keys.issue(name, Set.copyOf(form.values("capabilities")), null);
            return Response.ok(Templates.created(issued.key(), issued.secret())).build();
        } catch (Refusal refusal) {
            form.refuse(refusal.field() == null ? "" : refusal.field(), refusals.text(refusal));
            return Response.status(422).entity(index(form)).build();
        }
    }

    @POST
    @Path("{id}/revocation")
    public Response revoke(UUID id) {
        keys.revoke(id);
        return Redirect.to("/admin/api-keys").saying(words().revoked()).response();
    }

    private TemplateInstance index(Form form) {
        var capabilities = List.of(
                new Option(Capability.VIEW, words().canView()),
                new Option(Capability.MANAGE, words().canManage()),
                new Option(Capability.FINANCE, words().canFinance()),
                new Option(Capability.ADMIN, words().canAdmin()),
                new Option(Capability.REPORT, words().canReport()));
        return Templates.index(form, ApiKey.ofTenant(), capabilities);
    }

    private AccessMessages words() {
        return language.messages(AccessMessages.class);
    }
}
