package io.tributary.admin.events;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.admin.Words;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Option;
import io.tributary.pages.Redirect;
import io.tributary.tracking.event.InboundRequest;
import io.tributary.tracking.event.InboundRequestFilter;
import io.tributary.tracking.event.InboundRequests;
import io.tributary.tracking.event.Receipt;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was refused, as it came, and sending it through the door again. */
@Path("/admin/inbound-requests")
@Produces(MediaType.TEXT_HTML)
class InboundPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance index(
                Page<InboundRequest> requests, Form filter, List<Option> outcomes, boolean filtered);

        static native TemplateInstance show(InboundRequest request);
    }

    private final InboundRequests requests;
    private final Cursor cursors;
    private final Language language;

    InboundPages(InboundRequests requests, Cursor cursors, Language language) {
        this.requests = requests;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance index(
            @QueryParam("outcome") @Nullable String outcome, @QueryParam("cursor") @Nullable String cursor) {
        var form = Form.empty().with("outcome", outcome);
        var wanted = Words.constant(InboundRequest.Outcome.class, form.optional("outcome"), "outcome");
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = new InboundRequestFilter(wanted, null, null).list(after, Page.DEFAULT_LIMIT + 1);
        return Templates.index(
                Page.of(
                        rows,
                        Page.DEFAULT_LIMIT,
                        cursors,
                        request -> request.id().toString()),
                form,
                outcomes(),
                wanted != null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    public TemplateInstance show(UUID id) {
        return Templates.show(InboundRequest.byId(id).orElseThrow(Refusal::notFound));
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Capability.MANAGE)
    public Response replay(UUID id) {
        var receipt = requests.replay(id);
        var said = words().replayed(words().receiptStatus(receipt.status()));
        var back = Redirect.to("/admin/inbound-requests/" + id);
        return (receipt.status() == Receipt.Status.ACCEPTED ? back.saying(said) : back.warning(said)).response();
    }

    private List<Option> outcomes() {
        return Stream.of(InboundRequest.Outcome.values())
                .map(outcome -> new Option(outcome.name().toLowerCase(Locale.ROOT), words().outcome(outcome)))
                .toList();
    }

    private EventMessages words() {
        return language.messages(EventMessages.class);
    }
}
