package io.tributary.admin.protection;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.program.EventType;
import io.tributary.program.Hosts;
import io.tributary.program.Program;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.event.Integrations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** What an operator puts into its own web pages: the script, a call for each type of event, and the pixel. */
@Path("/admin/integrations/{id}/snippets")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.MANAGE)
class SnippetPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(
                Integration integration, Program program, String script, List<Snippet> snippets);
    }

    private final Integrations integrations;
    private final Hosts hosts;

    SnippetPages(Integrations integrations, Hosts hosts) {
        this.integrations = integrations;
        this.hosts = hosts;
    }

    @GET
    public TemplateInstance show(UUID id) {
        var integration = Integration.byId(id).orElseThrow(Refusal::notFound);
        var program = Program.byId(integration.programId()).orElseThrow();
        var key = integrations.key(integration);
        var snippets = EventType.ofProgram(program.id()).stream()
                .map(type -> Snippet.of(program, type, hosts.address(), key))
                .toList();
        return Templates.show(integration, program, Snippet.script(program, hosts.address(), key), snippets);
    }
}
