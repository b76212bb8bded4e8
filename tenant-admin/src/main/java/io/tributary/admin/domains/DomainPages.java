package io.tributary.admin.domains;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Words;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.pages.Refusals;
import io.tributary.program.domain.Domain;
import io.tributary.program.domain.Domains;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The tenant's own hosts: claimed, proven, served. */
@Path("/admin/domains")
@RolesAllowed(Capability.ADMIN)
@Produces(MediaType.TEXT_HTML)
class DomainPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(Form form, List<Domain> domains, List<Option> kinds);
    }

    private final Domains domains;
    private final Refusals refusals;
    private final Language language;

    DomainPages(Domains domains, Refusals refusals, Language language) {
        this.domains = domains;
        this.refusals = refusals;
        this.language = language;
    }

    @GET
    public TemplateInstance index() {
        return index(Form.empty().with("kind", "tracking"));
    }

    @POST
    public Response claim(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            var kind = Words.constant(Domain.Kind.class, form.value("kind"), "kind");
                            domains.claim(form.value("host"), Objects.requireNonNull(kind));
                            return back().saying(words().claimed());
                        },
                        this::index);
    }

    @POST
    @Path("{id}/verification")
    public Response verify(UUID id) {
        var domain = Domain.existing(id);
        try {
            domains.verified(id, domains.prove(domain));
        } catch (Refusal refusal) {
            return back().warning(refusals.text(refusal)).response();
        }
        return back().saying(words().isVerified()).response();
    }

    @POST
    @Path("{id}/removal")
    public Response remove(UUID id) {
        domains.remove(id);
        return back().saying(words().removed()).response();
    }

    private TemplateInstance index(Form form) {
        var kinds = Stream.of(Domain.Kind.values())
                .map(kind -> new Option(kind.name().toLowerCase(Locale.ROOT), words().kindName(kind)))
                .toList();
        return Templates.index(form, Domain.all(), kinds);
    }

    private static Redirect back() {
        return Redirect.to("/admin/domains");
    }

    private DomainMessages words() {
        return language.messages(DomainMessages.class);
    }
}
