package io.tributary.admin.sources;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Words;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.program.EventType;
import io.tributary.tracking.dialect.Dialect;
import io.tributary.tracking.dialect.Vocabulary;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.event.Vocabularies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** How the server of an integration speaks: another tracker's postbacks, and words of its own. */
@Path("/admin/integrations/{id}/vocabulary")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.MANAGE)
class VocabularyPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(
                Integration integration,
                Form form,
                List<Option> dialects,
                List<Option> events,
                List<Map<String, String>> names,
                List<Map<String, String>> words);
    }

    private final Vocabularies vocabularies;
    private final Language language;

    VocabularyPages(Vocabularies vocabularies, Language language) {
        this.vocabularies = vocabularies;
        this.language = language;
    }

    @GET
    public TemplateInstance show(UUID id) {
        var integration = existing(id);
        var vocabulary = vocabularies.of(id);
        var form = Form.empty()
                .with("dialect", vocabulary.dialect().name().toLowerCase(Locale.ROOT))
                .with("default_event", vocabulary.defaultEvent());
        vocabulary
                .parameters()
                .forEach((theirs, ours) -> form.add("their_name", theirs).add("our_name", ours));
        vocabulary
                .events()
                .forEach((theirs, ours) -> form.add("their_word", theirs).add("our_event", ours));
        return show(integration, form);
    }

    @POST
    public Response change(UUID id, MultivaluedMap<String, String> sent) {
        var integration = existing(id);
        return Form.of(sent)
                .submit(
                        form -> {
                            vocabularies.set(id, vocabulary(form));
                            return Redirect.to("/admin/integrations/" + id + "/vocabulary")
                                    .saying(language.messages(SourceMessages.class)
                                            .vocabularySaved());
                        },
                        form -> show(integration, form));
    }

    private TemplateInstance show(Integration integration, Form form) {
        var dialects = Stream.of(Dialect.values())
                .map(dialect -> new Option(
                        dialect.name().toLowerCase(Locale.ROOT),
                        language.messages(SourceMessages.class).dialect(dialect)))
                .toList();
        var events = EventType.ofProgram(integration.programId()).stream()
                .map(type -> new Option(type.key(), type.name()))
                .toList();
        return Templates.show(
                integration,
                form,
                dialects,
                events,
                form.rows("their_name", "our_name"),
                form.rows("their_word", "our_event"));
    }

    private static Vocabulary vocabulary(Form form) {
        var dialect = Words.constant(Dialect.class, form.value("dialect"), "dialect");
        return new Vocabulary(
                Objects.requireNonNull(dialect),
                pairs(form.rows("their_name", "our_name"), "their_name", "our_name"),
                pairs(form.rows("their_word", "our_event"), "their_word", "our_event"),
                form.optional("default_event"));
    }

    private static Map<String, String> pairs(List<Map<String, String>> rows, String theirs, String ours) {
        var pairs = new LinkedHashMap<String, String>();
        rows.forEach(row -> pairs.put(row.getOrDefault(theirs, ""), row.getOrDefault(ours, "")));
        return pairs;
    }

    private static Integration existing(UUID id) {
        return Integration.byId(id).orElseThrow(Refusal::notFound);
    }
}
