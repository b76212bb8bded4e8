package io.tributary.admin.programs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.program.EventType;
import io.tributary.program.EventTypes;
import io.tributary.program.FieldType;
import io.tributary.program.Program;
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
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The editor of what may be reported for a program. */
@Path("/admin/programs/{program}/event-types")
@Produces(MediaType.TEXT_HTML)
class EventTypePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance create(
                Program program, Form form, List<Map<String, String>> rows, List<Option> amounts, List<Option> kinds);

        static native TemplateInstance edit(
                Program program,
                EventType type,
                Form form,
                List<Map<String, String>> rows,
                List<Option> amounts,
                List<Option> kinds);
    }

    private final EventTypes eventTypes;
    private final Language language;

    EventTypePages(EventTypes eventTypes, Language language) {
        this.eventTypes = eventTypes;
        this.language = language;
    }

    @GET
    @Path("new")
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance create(String program) {
        return create(Program.named(program), Form.empty().with("amount", "none"));
    }

    @POST
    @RolesAllowed(Capability.MANAGE)
    public Response create(String program, MultivaluedMap<String, String> sent) {
        var owner = Program.named(program);
        return Form.of(sent).submit(form -> put(program, form.value("key"), form, null), form -> create(owner, form));
    }

    @GET
    @Path("{key}")
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance edit(String program, String key) {
        var owner = Program.named(program);
        var type = EventType.named(owner.id(), key);
        return edit(owner, type, EventTypeForm.of(type));
    }

    @POST
    @Path("{key}")
    @RolesAllowed(Capability.MANAGE)
    public Response change(String program, String key, MultivaluedMap<String, String> sent) {
        var owner = Program.named(program);
        var type = EventType.named(owner.id(), key);
        return Form.of(sent)
                .submit(form -> put(program, key, form, form.number("version")), form -> edit(owner, type, form));
    }

    private Redirect put(String program, String key, Form form, @Nullable Integer version) {
        var type = eventTypes.put(program, key, EventTypeForm.terms(form), version);
        return Redirect.to("/admin/programs/" + program).saying(words().eventTypeSaved(type.name()));
    }

    private TemplateInstance create(Program program, Form form) {
        return Templates.create(program, form, EventTypeForm.rows(form), amounts(), kinds());
    }

    private TemplateInstance edit(Program program, EventType type, Form form) {
        return Templates.edit(program, type, form, EventTypeForm.rows(form), amounts(), kinds());
    }

    private List<Option> amounts() {
        return Stream.of(EventType.Amount.values())
                .map(amount -> new Option(word(amount), words().amount(amount)))
                .toList();
    }

    private List<Option> kinds() {
        return Stream.of(FieldType.Kind.values())
                .map(kind -> new Option(word(kind), words().kind(kind)))
                .toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private ProgramMessages words() {
        return language.messages(ProgramMessages.class);
    }
}
