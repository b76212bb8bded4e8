package io.tributary.tracking.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.tributary.kernel.Capability;
import io.tributary.kernel.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where servers report what customers did by the day; a row that is sent again replaces what it said before. */
@Path("/api/v1/activity")
@RolesAllowed(Capability.REPORT)
class ActivityResource {

    private static final int MOST = 1_000;

    private final Doors doors;
    private final Events events;
    private final Activities activities;
    private final ObjectMapper json;

    ActivityResource(Doors doors, Events events, Activities activities, ObjectMapper json) {
        this.doors = doors;
        this.events = events;
        this.activities = activities;
        this.json = json;
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Report the activity of one day of a customer, or an array of up to 1,000; the last one counts")
    public Response post(@Context HttpServerRequest request, byte @Nullable [] body) {
        var bytes = body == null ? new byte[0] : body;
        var door = doors.ofTenant(Channel.API, request);
        String text = "";
        try {
            text = JsonReports.text(bytes);
            var node = json.readTree(text);
            if (node == null || !node.isArray()) {
                doors.admit(door, request, bytes, 1);
                return Answers.of(activities.record(door, List.of(report(node))).getFirst(), "json");
            }
            if (node.size() > MOST) {
                doors.refuseLarge(door, text);
                throw new Refusal(Refusal.Kind.TOO_LARGE, "too_large", "At most " + MOST + " rows at a time.", null);
            }
            doors.admit(door, request, bytes, Math.max(1, node.size()));
            var reports = new ArrayList<Report>();
            node.forEach(one -> reports.add(report(one)));
            return Response.ok(activities.record(door, reports))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (JsonProcessingException unreadable) {
            return Answers.of(events.refuse(door, new Malformed("The body is not JSON."), text), "json");
        } catch (Malformed malformed) {
            return Answers.of(events.refuse(door, malformed, text), "json");
        }
    }

    private static Report report(@Nullable JsonNode node) {
        if (node == null) {
            throw new Malformed("The body is empty.");
        }
        return Report.ofJson(node);
    }
}
