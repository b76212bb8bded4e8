package io.tributary.portal.postbacks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.pages.Form;
import io.tributary.pages.Language;
import io.tributary.pages.Redirect;
import io.tributary.portal.CurrentAffiliate;
import io.tributary.portal.ForApproved;
import io.tributary.postbacks.Deliveries;
import io.tributary.postbacks.DeliveryAttempt;
import io.tributary.postbacks.PostbackDelivery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the affiliate's servers were told, and what they answered. */
@Path("/portal/postback-deliveries")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Capability.PARTNER)
@ForApproved
class DeliveryPages {

    @CheckedTemplate(basePath = "portal/postbacks")
    static class Templates {
        static native TemplateInstance deliveries(Page<PostbackDelivery> deliveries);

        static native TemplateInstance delivery(PostbackDelivery delivery, List<DeliveryAttempt> attempts, Form form);
    }

    private final CurrentAffiliate affiliate;
    private final Deliveries deliveries;
    private final Cursor cursors;
    private final Language language;

    DeliveryPages(CurrentAffiliate affiliate, Deliveries deliveries, Cursor cursors, Language language) {
        this.affiliate = affiliate;
        this.deliveries = deliveries;
        this.cursors = cursors;
        this.language = language;
    }

    @GET
    public TemplateInstance index(
            @QueryParam("postback") @Nullable UUID postback, @QueryParam("cursor") @Nullable String cursor) {
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = new PostbackDelivery.Filter(postback, affiliate.id(), null).list(after, Page.DEFAULT_LIMIT + 1);
        return Templates.deliveries(Page.of(
                rows, Page.DEFAULT_LIMIT, cursors, delivery -> delivery.id().toString()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(UUID id) {
        return show(PostbackDelivery.ofAffiliate(affiliate.id(), id), Form.empty());
    }

    @POST
    @Path("{id}/replay")
    public Response replay(UUID id, MultivaluedMap<String, String> sent) {
        var delivery = PostbackDelivery.ofAffiliate(affiliate.id(), id);
        return Form.of(sent)
                .submit(
                        form -> {
                            deliveries.replay(delivery.id());
                            return Redirect.to("/portal/postback-deliveries/" + id)
                                    .saying(language.messages(PostbackMessages.class)
                                            .replayed());
                        },
                        form -> show(delivery, form));
    }

    private static TemplateInstance show(PostbackDelivery delivery, Form form) {
        return Templates.delivery(delivery, DeliveryAttempt.of(delivery.id()), form);
    }
}
