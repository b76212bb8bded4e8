package io.tributary.admin;

import io.tributary.kernel.Capability;
import io.tributary.kernel.Cursor;
import io.tributary.kernel.Page;
import io.tributary.postbacks.Deliveries;
import io.tributary.postbacks.DeliveryAttempt;
import io.tributary.postbacks.PostbackDelivery;
import io.tributary.postbacks.Trigger;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** News on its way to affiliates, with every try. */
@Path("/api/v1/postback-deliveries")
@Tag(name = "Postbacks")
class PostbackDeliveryResource {

    /** One try; the body is the beginning of what the receiver answered, as it came. */
    record AttemptAnswer(
            UUID id,
            String method,
            String url,
            @Nullable Integer status,
            @Nullable String error,
            @Nullable String peer,
            long millis,
            String body,
            Instant startedAt) {

        static AttemptAnswer of(DeliveryAttempt attempt) {
            return new AttemptAnswer(
                    attempt.id(),
                    attempt.method(),
                    attempt.url(),
                    attempt.status(),
                    attempt.error(),
                    attempt.peer(),
                    attempt.millis(),
                    attempt.body(),
                    attempt.startedAt());
        }
    }

    record DeliveryAnswer(
            UUID id,
            UUID postbackId,
            UUID affiliateId,
            Trigger trigger,
            UUID effectId,
            @Nullable UUID eventId,
            Map<String, String> content,
            PostbackDelivery.Status status,
            Instant createdAt,
            @Nullable Instant endedAt) {

        static DeliveryAnswer of(PostbackDelivery delivery) {
            return new DeliveryAnswer(
                    delivery.id(),
                    delivery.postbackId(),
                    delivery.affiliateId(),
                    delivery.trigger(),
                    delivery.effectId(),
                    delivery.eventId(),
                    delivery.content(),
                    delivery.status(),
                    delivery.createdAt(),
                    delivery.endedAt());
        }
    }

    record WholeDeliveryAnswer(DeliveryAnswer delivery, List<AttemptAnswer> attempts) {}

    private final Deliveries deliveries;
    private final Cursor cursors;

    PostbackDeliveryResource(Deliveries deliveries, Cursor cursors) {
        this.deliveries = deliveries;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "List deliveries, the latest first")
    public Page<DeliveryAnswer> list(
            @QueryParam("postback") @Nullable UUID postback,
            @QueryParam("affiliate") @Nullable UUID affiliate,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter = new PostbackDelivery.Filter(
                postback, affiliate, Words.constant(PostbackDelivery.Status.class, status, "status"));
        var after = cursor == null ? null : UUID.fromString(cursors.open(cursor));
        var rows = filter.list(after, Page.limit(limit) + 1);
        return Page.of(rows, limit, cursors, delivery -> delivery.id().toString())
                .map(DeliveryAnswer::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Capability.VIEW)
    @Operation(summary = "One delivery with its tries")
    public WholeDeliveryAnswer get(UUID id) {
        var delivery = PostbackDelivery.existing(id);
        var attempts = DeliveryAttempt.of(id).stream().map(AttemptAnswer::of).toList();
        return new WholeDeliveryAnswer(DeliveryAnswer.of(delivery), attempts);
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Capability.MANAGE)
    @Operation(summary = "Send a delivery once more, under the same id")
    public DeliveryAnswer replay(UUID id) {
        return DeliveryAnswer.of(deliveries.replay(id));
    }
}
