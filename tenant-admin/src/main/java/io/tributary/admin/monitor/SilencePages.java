package io.tributary.admin.monitor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Redirect;
import io.tributary.postbacks.Alert;
import io.tributary.postbacks.AlertEndpoint;
import io.tributary.postbacks.Alerts;
import io.tributary.tracking.silence.SilenceAlarm;
import io.tributary.tracking.silence.SilenceTerms;
import io.tributary.tracking.silence.Silences;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who reports as usual, who fell silent, and who is told of it. */
@Path("/admin/silence")
@Produces(MediaType.TEXT_HTML)
class SilencePages {

    private static final int LATEST = 20;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(
                List<Silences.Source> sources, List<SilenceAlarm> alarms, List<Alert> alerts);

        static native TemplateInstance settings(Form form, List<Silences.Source> sources, @Nullable String secret);
    }

    private final Silences silences;
    private final Alerts alerts;
    private final Language language;

    SilencePages(Silences silences, Alerts alerts, Language language) {
        this.silences = silences;
        this.alerts = alerts;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index() {
        return Templates.index(silences.sources(), SilenceAlarm.list(null, LATEST), Alert.latest(LATEST));
    }

    @GET
    @Path("settings")
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance settings() {
        var terms = silences.terms();
        var form = Form.empty()
                .with("enabled", terms.enabled() ? "on" : null)
                .with("missed", terms.missed())
                .with("mails", String.join("\n", terms.mails()))
                .with("url", AlertEndpoint.find().map(AlertEndpoint::url).orElse(null));
        terms.muted().forEach(source -> form.add("muted", source.toString()));
        return settings(form);
    }

    @POST
    @Path("settings")
    @RolesAllowed(Capability.MANAGE)
    public Response change(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            QuarkusTransaction.requiringNew().run(() -> {
                                silences.change(terms(form));
                                alerts.sendTo(form.optional("url"));
                            });
                            return Redirect.to("/admin/silence").saying(words().silenceSaved());
                        },
                        this::settings);
    }

    /** Sends a test alert to the webhook. */
    @POST
    @Path("test")
    @RolesAllowed(Capability.MANAGE)
    public Response test() {
        alerts.send("test", Map.of("message", "This is a test."));
        return Redirect.to("/admin/silence").saying(words().testSent()).response();
    }

    private TemplateInstance settings(Form form) {
        return Templates.settings(form, silences.sources(), alerts.secret());
    }

    private static SilenceTerms terms(Form form) {
        var muted = form.values("muted").stream().map(SilencePages::source).toList();
        var mails = Stream.of(form.value("mails").split("[\\s,;]+"))
                .filter(mail -> !mail.isEmpty())
                .toList();
        return new SilenceTerms(form.checked("enabled"), form.number("missed"), mails, muted);
    }

    private static UUID source(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.invalid("bad_value", "muted", "There is no such source.");
        }
    }

    private MonitorMessages words() {
        return language.messages(MonitorMessages.class);
    }
}
