package io.tributary.admin.migration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.pages.Refusals;
import io.tributary.tracking.legacy.AddressPattern;
import io.tributary.tracking.legacy.KnownShape;
import io.tributary.tracking.legacy.LinkShape;
import io.tributary.tracking.legacy.LinkShapes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** How links of the system before looked. */
@Path("/admin/migration/link-shapes")
@Produces(MediaType.TEXT_HTML)
class LinkShapePages {

    private static final String PAGE = "/admin/migration/link-shapes";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(List<LinkShape> shapes, Form form, List<Option> presets);
    }

    private final LinkShapes shapes;
    private final Refusals refusals;
    private final Language language;

    LinkShapePages(LinkShapes shapes, Refusals refusals, Language language) {
        this.shapes = shapes;
        this.refusals = refusals;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index() {
        return index(Form.empty());
    }

    @POST
    @RolesAllowed(Capability.MANAGE)
    public Response create(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            create(form);
                            return Redirect.to(PAGE).saying(words().shapeMade());
                        },
                        LinkShapePages::index);
    }

    @POST
    @Path("{id}/deletion")
    @RolesAllowed(Capability.MANAGE)
    public Response delete(UUID id) {
        try {
            shapes.delete(id);
            return Redirect.to(PAGE).saying(words().shapeDeleted()).response();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return Redirect.to(PAGE).warning(refusals.text(refusal)).response();
        }
    }

    private void create(Form form) {
        var preset = Stream.of(KnownShape.values())
                .filter(known -> word(known).equals(form.value("preset")))
                .findFirst();
        if (preset.isPresent()) {
            shapes.create(preset.get().title(), preset.get().pattern());
        } else {
            var parameters = Arrays.stream(form.value("parameters").split("[,\\s]+"))
                    .filter(name -> !name.isEmpty())
                    .toList();
            shapes.create(
                    form.optional("name"),
                    AddressPattern.of(form.optional("path"), parameters, renamed(form.lines("renamed"))));
        }
    }

    /** Lines such as aff_sub = sub1. */
    private static Map<String, String> renamed(List<String> lines) {
        var renamed = new LinkedHashMap<String, String>();
        for (var line : lines) {
            var parts = line.split("\\s*=\\s*", 2);
            if (parts.length < 2) {
                throw Refusal.invalid("bad_parameter", "renamed", "A line is written like aff_sub = sub1.");
            }
            renamed.put(parts[0], parts[1]);
        }
        return renamed;
    }

    private static TemplateInstance index(Form form) {
        var presets = Stream.of(KnownShape.values())
                .map(known -> new Option(word(known), known.title()))
                .toList();
        return Templates.index(LinkShape.inOrder(), form, presets);
    }

    private static String word(KnownShape known) {
        return known.name().toLowerCase(Locale.ROOT);
    }

    private MigrationMessages words() {
        return language.messages(MigrationMessages.class);
    }
}
