package io.tributary.admin.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Words;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Redirect;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.event.Integrations;
import io.tributary.tracking.event.WebhookReports;
import io.tributary.tracking.webhook.Preset;
import io.tributary.tracking.webhook.Sender;
import io.tributary.tracking.webhook.Webhook;
import io.tributary.tracking.webhook.Webhooks;
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
import org.jspecify.annotations.Nullable;

/** What an integration makes of webhooks: rules, and what they make of a body that was pasted, while one types. */
@Path("/admin/integrations/{id}/webhook")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.MANAGE)
class WebhookPages {

    /**
     * What the rules make of the sample.
     *
     * @param wrong why nothing can be said; null where something can
     */
    record Trial(
            List<WebhookReports.Preview> previews,
            List<String> pointers,
            @Nullable String wrong) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance edit(
                Integration integration,
                String url,
                Form form,
                List<RuleDraft> rules,
                WebhookChoices choices,
                Trial trial);
    }

    private final Webhooks webhooks;
    private final WebhookReports reports;
    private final Integrations integrations;
    private final ObjectMapper json;
    private final Language language;

    WebhookPages(
            Webhooks webhooks,
            WebhookReports reports,
            Integrations integrations,
            ObjectMapper json,
            Language language) {
        this.webhooks = webhooks;
        this.reports = reports;
        this.integrations = integrations;
        this.json = json;
        this.language = language;
    }

    @GET
    public TemplateInstance show(UUID id) {
        var integration = existing(id);
        var webhook = Webhook.of(id);
        var form = Form.empty()
                .with("sender", word(webhook.map(Webhook::sender).orElse(Sender.ANY)))
                .with("sample", webhook.map(Webhook::sample).orElse(""));
        return edit(integration, form, RuleDraft.of(webhook.map(Webhook::rules).orElse(List.of())));
    }

    @POST
    public Response save(UUID id, MultivaluedMap<String, String> sent) {
        var integration = existing(id);
        return Form.of(sent)
                .submit(
                        form -> {
                            var rules = RuleDraft.rules(RuleDraft.of(form));
                            webhooks.set(
                                    id,
                                    new Webhooks.Change(
                                            sender(form), form.optional("secret"), rules, form.value("sample")));
                            return back(id).saying(words().webhookSaved());
                        },
                        form -> edit(integration, form, RuleDraft.of(form)));
    }

    /** The same page with what the rules make of the sample; nothing is stored. */
    @POST
    @Path("preview")
    public TemplateInstance preview(UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return edit(existing(id), form, RuleDraft.of(form));
    }

    @POST
    @Path("preset")
    public Response preset(UUID id, MultivaluedMap<String, String> sent) {
        var integration = existing(id);
        return Form.of(sent)
                .submit(
                        form -> {
                            var preset = Objects.requireNonNull(
                                    Words.constant(Preset.class, form.value("preset"), "preset"));
                            webhooks.set(
                                    id,
                                    new Webhooks.Change(
                                            preset.sender(),
                                            form.optional("secret"),
                                            preset.rules(form.value("event")),
                                            ""));
                            return back(id).saying(words().webhookSaved());
                        },
                        form -> edit(integration, form, RuleDraft.of(List.of())));
    }

    private TemplateInstance edit(Integration integration, Form form, List<RuleDraft> rules) {
        var choices = WebhookChoices.of(integration, words());
        return Templates.edit(
                integration,
                integrations.webhookUrl(integration),
                form,
                rules,
                choices,
                trial(integration, form, rules));
    }

    private Trial trial(Integration integration, Form form, List<RuleDraft> rules) {
        var sample = form.value("sample");
        if (sample.isEmpty()) {
            return new Trial(List.of(), List.of(), null);
        }
        try {
            var pointers = Leaves.of(json.readTree(sample));
            try {
                return new Trial(reports.preview(integration.id(), RuleDraft.rules(rules), sample), pointers, null);
            } catch (Refusal refused) {
                return new Trial(List.of(), pointers, refused.detail());
            }
        } catch (JsonProcessingException unreadable) {
            return new Trial(List.of(), List.of(), words().notJson());
        }
    }

    private static Sender sender(Form form) {
        return Objects.requireNonNull(Words.constant(Sender.class, form.value("sender"), "sender"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Redirect back(UUID id) {
        return Redirect.to("/admin/integrations/" + id + "/webhook");
    }

    private static Integration existing(UUID id) {
        return Integration.byId(id).orElseThrow(Refusal::notFound);
    }

    private SourceMessages words() {
        return language.messages(SourceMessages.class);
    }
}
