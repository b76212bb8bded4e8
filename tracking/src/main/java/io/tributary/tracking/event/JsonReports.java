package io.tributary.tracking.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.kernel.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports as JSON: one object, or an array of up to 1,000, each of which gets its receipt. */
@ApplicationScoped
class JsonReports {

    private static final int MOST = 1_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Doors doors;
    private final Events events;
    private final ObjectMapper json;

    JsonReports(Doors doors, Events events, ObjectMapper json) {
        this.doors = doors;
        this.events = events;
        this.json = json;
    }

    /**
     * Records what the body says.
     *
     * @throws Refusal too_large (413), rate_limited (429): nothing of it was stored
     */
    Response record(Door door, HttpServerRequest request, byte[] body, @Nullable String dryRun, @Nullable String test) {
        String text = "";
        try {
            text = text(body);
            var node = json.readTree(text);
            if (node != null && node.isArray()) {
                if (node.size() > MOST) {
                    doors.refuseLarge(door, text);
                    throw new Refusal(
                            Refusal.Kind.TOO_LARGE, "too_large", "At most " + MOST + " events at a time.", null);
                }
                doors.admit(door, request, body, node.size());
                return Response.ok(record(door, node, dryRun, test))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            }
            doors.admit(door, request, body, 1);
            return Answers.of(events.record(door, report(node, dryRun, test)), "json");
        } catch (JsonProcessingException unreadable) {
            return refuse(door, new Malformed("The body is not JSON, or says something twice."), text);
        } catch (Malformed malformed) {
            return refuse(door, malformed, text);
        }
    }

    private Response refuse(Door door, Malformed malformed, String text) {
        return Answers.of(events.refuse(door, malformed, text), "json");
    }

    private List<Receipt> record(Door door, JsonNode array, @Nullable String dryRun, @Nullable String test) {
        if (array.isEmpty()) {
            throw new Malformed("There is no event in it.");
        }
        var receipts = new Receipt[array.size()];
        var reports = new ArrayList<Report>();
        for (int i = 0; i < receipts.length; i++) {
            try {
                reports.add(report(array.get(i), dryRun, test));
            } catch (Malformed malformed) {
                receipts[i] = events.refuse(door, malformed, array.get(i).toString());
            }
        }
        var recorded = events.record(door, reports).iterator();
        Arrays.setAll(receipts, i -> receipts[i] == null ? recorded.next() : receipts[i]);
        return List.of(receipts);
    }

    private static Report report(@Nullable JsonNode node, @Nullable String dryRun, @Nullable String test) {
        if (node == null) {
            throw new Malformed("The body is empty.");
        }
        var report = Report.ofJson(node);
        if (dryRun != null) {
            report.values().put("dry_run", dryRun);
        }
        if (test != null) {
            report.values().put("test", test);
        }
        return report;
    }

    /** UTF-8 and nothing else, with or without a byte order mark. */
    static String text(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException unreadable) {
            throw new Malformed("The body is not UTF-8.");
        }
    }
}
