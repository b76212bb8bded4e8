package io.tributary.tracking.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends refused requests through the door again, once what stood in their way is gone. */
@ApplicationScoped
public class InboundRequests {

    private final Events events;
    private final Postbacks postbacks;
    private final WebhookReports webhooks;
    private final Activities activities;
    private final Reporters reporters;
    private final ObjectMapper json;
    private final AuditLog audit;
    private final InstantSource clock;

    InboundRequests(
            Events events,
            Postbacks postbacks,
            WebhookReports webhooks,
            Activities activities,
            Reporters reporters,
            ObjectMapper json,
            AuditLog audit,
            InstantSource clock) {
        this.events = events;
        this.postbacks = postbacks;
        this.webhooks = webhooks;
        this.activities = activities;
        this.reporters = reporters;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reads the request again as if it came now, by the same way. Replaying twice stores nothing twice.
     *
     * @throws Refusal not found; not_replayable, where it was a test, was turned away, or nothing of it was kept
     */
    public Receipt replay(UUID id) {
        var receipt = again(id);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        "inbound_request.replayed", "inbound_request", id.toString(), null, null, receipt.status()));
        return receipt;
    }

    /** As {@link #replay}, as part of something that is in the audit log as a whole. */
    public Receipt again(UUID id) {
        var request = QuarkusTransaction.requiringNew()
                .call(() -> InboundRequest.byId(id).orElseThrow(Refusal::notFound));
        if (!request.replayable()) {
            throw Refusal.conflict(
                    "not_replayable",
                    "A test stays a test, whoever was turned away must come again, and what was not kept cannot be sent.");
        }
        var receipt = record(request);
        QuarkusTransaction.requiringNew()
                .run(() -> InboundRequest.byId(id)
                        .orElseThrow()
                        .replayed(clock.instant(), receipt.status().text(), receipt.id()));
        return receipt;
    }

    /** A report without a txid, but of a day, came by the other address. */
    private Receipt again(Door door, Report report) {
        return report.values().containsKey("day") && !report.values().containsKey("txid")
                ? activities.recordOrTell(door, List.of(report)).getFirst()
                : events.recordOrTell(door, report);
    }

    private Receipt record(InboundRequest request) {
        var reporter = request.integrationId() == null
                ? reporters.ofTenant()
                : reporters.ofIntegration(request.integrationId());
        var door = new Door(reporter, request.channel(), Map.of());
        try {
            return switch (request.channel()) {
                case API -> again(door, Report.ofJson(json.readTree(request.raw())));
                case WEBHOOK -> webhooks.again(door, request.raw());
                case S2S, PIXEL, BEACON, IMPORT -> postbacks.again(door, Report.ofQuery(request.raw(), ""));
            };
        } catch (JsonProcessingException | Malformed unreadable) {
            return Receipt.refused(
                    Receipt.Status.MALFORMED, "malformed", null, "It cannot be read, now as little as before.");
        }
    }
}
