package io.tributary.tracking.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where other systems send their webhooks. Whatever was kept is answered 200, also what was refused: its sender can
 * repair nothing, and would switch the webhook off after a few refusals; it stands in the quarantine instead.
 */
@Path("/w/{key}")
@PermitAll
class WebhookResource {

    private static final String PING = "webhook_id=[0-9]{1,18}";

    /** What became of a body. */
    record Answer(Outcome status, List<Receipt> receipts) {}

    /** Whether the operator's rules make anything of it. */
    enum Outcome {
        RECEIVED,
        IGNORED
    }

    private final Doors doors;
    private final Events events;
    private final WebhookReports reports;
    private final InstantSource clock;

    WebhookResource(Doors doors, Events events, WebhookReports reports, InstantSource clock) {
        this.doors = doors;
        this.events = events;
        this.reports = reports;
        this.clock = clock;
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Report events by another system's webhook, as the integration's rules read it")
    public Response post(@PathParam("key") String key, @Context HttpServerRequest request, byte @Nullable [] body) {
        var bytes = body == null ? new byte[0] : body;
        var door = doors.ofKey(key, Channel.WEBHOOK, request, bytes);
        var text = new String(bytes, StandardCharsets.UTF_8);
        var terms = reports.terms(door);
        if (!terms.sender().signed(bytes, request::getHeader, terms.secret(), clock.instant())) {
            throw doors.forged(door, text);
        }
        try {
            var receipts = reports.record(door, terms.rules(), text);
            return answer(new Answer(receipts.isEmpty() ? Outcome.IGNORED : Outcome.RECEIVED, receipts));
        } catch (JsonProcessingException unreadable) {
            return Answers.of(events.refuse(door, new Malformed("The body is not JSON."), text), "json");
        }
    }

    /** WooCommerce asks whether anybody is there before it sends anything, and signs that not. */
    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Answer the ping with which WooCommerce begins")
    public Response ping(@PathParam("key") String key, @Context HttpServerRequest request, byte @Nullable [] body) {
        var bytes = body == null ? new byte[0] : body;
        var door = doors.ofKey(key, Channel.WEBHOOK, request, bytes);
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.matches(PING)
                ? answer(new Answer(Outcome.IGNORED, List.of()))
                : Answers.of(events.refuse(door, new Malformed("The body is not JSON."), text), "json");
    }

    private static Response answer(Answer answer) {
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
