package io.tributary.admin.monitor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Page;
import io.tributary.pages.Form;
import io.tributary.pages.Option;
import io.tributary.postbacks.PostbackUrlCheck;
import io.tributary.tracking.check.Finding;
import io.tributary.tracking.check.PostbackCheck;
import io.tributary.tracking.event.Integration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody pastes an address, and reads what is wrong with it. Nothing is stored and nothing is called. */
@Path("/admin/postback-check")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.VIEW)
class CheckPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(Form form, List<Option> integrations, @Nullable Verdict verdict);
    }

    /** What was found; nothing at all is well. */
    record Verdict(boolean ok, List<Finding> findings) {}

    private final PostbackCheck inbound;
    private final PostbackUrlCheck outbound;

    CheckPages(PostbackCheck inbound, PostbackUrlCheck outbound) {
        this.inbound = inbound;
        this.outbound = outbound;
    }

    @GET
    public TemplateInstance ask() {
        return page(Form.empty().with("side", "inbound"), null);
    }

    @POST
    public TemplateInstance answer(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var integration = form.optional("integration");
        var findings = form.value("side").equals("outbound")
                ? outbound.check(form.value("url"))
                : inbound.check(form.value("url"), integration == null ? null : UUID.fromString(integration))
                        .findings();
        return page(form, new Verdict(Finding.fine(findings), findings));
    }

    private static TemplateInstance page(Form form, @Nullable Verdict verdict) {
        var integrations = Integration.page(null, Page.LIMIT).stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
        return Templates.index(form, integrations, verdict);
    }
}
