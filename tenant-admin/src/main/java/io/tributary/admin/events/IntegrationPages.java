package io.tributary.admin.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Names;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.program.EventType;
import io.tributary.program.Hosts;
import io.tributary.program.Program;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.event.Integrations;
import io.tributary.tracking.event.Receipt;
import io.tributary.tracking.event.TestReports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Servers that report: their keys, the addresses to copy, and a test that shows the receipt. */
@Path("/admin/integrations")
@Produces(MediaType.TEXT_HTML)
class IntegrationPages {

    /** The answer to a test, and the same as the server would read it. */
    record Answer(Receipt receipt, String json) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(Page<Integration> integrations, Map<UUID, String> programs);

        static native TemplateInstance create(Form form, List<Option> programs);

        static native TemplateInstance show(
                Integration integration,
                Program program,
                List<PostbackExample> examples,
                String apiUrl,
                @Nullable Answer answer);
    }

    private final Integrations integrations;
    private final TestReports tests;
    private final Hosts hosts;
    private final ObjectMapper json;
    private final Cursor cursors;
    private final Language language;

    IntegrationPages(
            Integrations integrations,
            TestReports tests,
            Hosts hosts,
            ObjectMapper json,
            Cursor cursors,
            Language language) {
        this.integrations = integrations;
        this.tests = tests;
        this.hosts = hosts;
        this.json = json;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index(@QueryParam("cursor") @Nullable String cursor) {
        var before = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = Integration.page(before, Page.DEFAULT_LIMIT + 1);
        return Templates.index(
                Page.of(rows, Page.DEFAULT_LIMIT, cursors, one -> one.id().toString()),
                Names.ofPrograms(rows, Integration::programId));
    }

    @GET
    @Path("new")
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance create(@QueryParam("program") @Nullable String program) {
        return create(Form.empty().with("program", program));
    }

    @POST
    @RolesAllowed(Capability.MANAGE)
    public Response create(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            var program = Program.named(form.value("program"));
                            var made = integrations
                                    .create(program, form.value("name"))
                                    .integration();
                            return back(made.id()).saying(words().integrationMade());
                        },
                        this::create);
    }

    /** Staff who may not change it do not see the key either. */
    @GET
    @Path("{id}")
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance show(UUID id) {
        return show(existing(id), null);
    }

    @POST
    @Path("{id}/test")
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance test(UUID id, @FormParam("event") @Nullable String event) throws JsonProcessingException {
        var receipt = tests.send(id, event, Map.of());
        var text = json.writerWithDefaultPrettyPrinter().writeValueAsString(receipt);
        return show(existing(id), new Answer(receipt, text));
    }

    @POST
    @Path("{id}/key")
    @RolesAllowed(Capability.MANAGE)
    public Response rotate(UUID id) {
        integrations.rotate(id, Integration.OVERLAP);
        return back(id).saying(words().rotated()).response();
    }

    @POST
    @Path("{id}/revocation")
    @RolesAllowed(Capability.MANAGE)
    public Response revoke(UUID id) {
        integrations.revoke(id);
        return back(id).saying(words().revoked()).response();
    }

    private TemplateInstance create(Form form) {
        var programs = Program.list("", Page.LIMIT).stream()
                .map(program -> new Option(program.key(), program.name()))
                .toList();
        return Templates.create(form, programs);
    }

    private TemplateInstance show(Integration integration, @Nullable Answer answer) {
        var program = Program.byId(integration.programId()).orElseThrow();
        var url = integrations.postbackUrl(integration);
        var examples = EventType.ofProgram(program.id()).stream()
                .map(type -> PostbackExample.of(program, type, url))
                .toList();
        return Templates.show(integration, program, examples, hosts.address() + "/api/v1/events", answer);
    }

    private static Integration existing(UUID id) {
        return Integration.byId(id).orElseThrow(Refusal::notFound);
    }

    private static Redirect back(UUID id) {
        return Redirect.to("/admin/integrations/" + id);
    }

    private EventMessages words() {
        return language.messages(EventMessages.class);
    }
}
