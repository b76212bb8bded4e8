package io.tributary.admin.monitor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Names;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.program.Program;
import io.tributary.tracking.event.InboundRequestFilter;
import io.tributary.tracking.event.Integration;
import io.tributary.tracking.replay.Replay;
import io.tributary.tracking.replay.Replays;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Refused requests sent through the door again, many at once. */
@Path("/admin/inbound-replays")
@Produces(MediaType.TEXT_HTML)
class ReplayPages {

    private static final int LATEST = 50;
    private static final int MOST_HOURS = 90 * 24;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(
                List<Replay> replays, Map<UUID, String> integrations, Map<UUID, String> programs);

        static native TemplateInstance create(Form form, List<Option> integrations, List<Option> programs);
    }

    private final Replays replays;
    private final Language language;
    private final InstantSource clock;

    ReplayPages(Replays replays, Language language, InstantSource clock) {
        this.replays = replays;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index() {
        var latest = Replay.list(null, LATEST);
        return Templates.index(
                latest,
                Names.ofIntegrations(latest, replay -> replay.filter().integrationId()),
                Names.ofPrograms(latest, replay -> replay.filter().programId()));
    }

    @GET
    @Path("new")
    @RolesAllowed(Capability.MANAGE)
    public TemplateInstance create(
            @QueryParam("reason") @Nullable String reason, @QueryParam("integration") @Nullable String integration) {
        return create(Form.empty()
                .with("reason", reason)
                .with("integration", integration)
                .with("hours", 24));
    }

    @POST
    @RolesAllowed(Capability.MANAGE)
    public Response begin(MultivaluedMap<String, String> sent) {
        return Form.of(sent)
                .submit(
                        form -> {
                            var replay = replays.begin(filter(form));
                            return Redirect.to("/admin/inbound-replays").saying(words().replayBegun(replay.total()));
                        },
                        this::create);
    }

    private InboundRequestFilter filter(Form form) {
        var program = form.optional("program");
        var integration = form.optional("integration");
        return new InboundRequestFilter(
                null,
                form.optional("reason"),
                integration == null ? null : UUID.fromString(integration),
                program == null ? null : Program.named(program).id(),
                clock.instant().minus(hours(form)),
                null,
                form.optional("text"));
    }

    private static Duration hours(Form form) {
        int hours = form.number("hours");
        if (hours < 1 || hours > MOST_HOURS) {
            throw Refusal.invalid("bad_value", "hours", "From one hour to ninety days.");
        }
        return Duration.ofHours(hours);
    }

    private TemplateInstance create(Form form) {
        return Templates.create(
                form,
                Integration.page(null, Page.LIMIT).stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList(),
                Program.list("", Page.LIMIT).stream()
                        .map(one -> new Option(one.key(), one.name()))
                        .toList());
    }

    private MonitorMessages words() {
        return language.messages(MonitorMessages.class);
    }
}
