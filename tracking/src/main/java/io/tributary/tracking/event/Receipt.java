package io.tributary.tracking.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tributary.tracking.attribution.Attribution;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a server is answered for one report.
 *
 * @param id of the event; of the kept request where it was refused; null where nothing was stored
 * @param attribution which evidence gets the credit as far as is known now; null where nothing was stored as an event
 * @param reason why nobody gets the credit, or why the report was refused; a stable code
 * @param ignored names that were not understood and passed over
 * @param trace where the event or the kept request can be looked at
 * @param field what is wrong, where there is one
 * @param detail a sentence on what is wrong, for people
 * @param explanation what would come of it; of a dry run only
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Receipt(
        @Nullable UUID id,
        Status status,
        @Nullable String attribution,
        @Nullable String reason,
        List<String> ignored,
        @Nullable String trace,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String field,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Foreseen explanation) {

    private static final String CONFLICTING =
            "An event of this type and txid was reported with another content; both are kept, the first counts.";

    /** What became of a report. */
    public enum Status {
        ACCEPTED(200),
        DUPLICATE(200),
        CONFLICT(409),
        MALFORMED(400),
        REJECTED(422);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        /** The status of HTTP that goes with it. */
        public int code() {
            return code;
        }

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Receipt of(Status status, @Nullable UUID id, Attribution attribution, List<String> ignored) {
        return new Receipt(
                id,
                status,
                attribution.evidence().word(),
                attribution.reason(),
                ignored,
                id == null ? null : "/api/v1/events/" + id,
                null,
                null,
                null);
    }

    static Receipt conflict(UUID event, List<String> ignored) {
        return new Receipt(
                event,
                Status.CONFLICT,
                null,
                "conflict",
                ignored,
                "/api/v1/events/" + event,
                "txid",
                CONFLICTING,
                null);
    }

    /** What would become of a report, with nothing worked out beside. */
    static Receipt rehearsed(Status status) {
        return status == Status.CONFLICT
                ? refused(status, "conflict", "txid", CONFLICTING)
                : new Receipt(null, status, null, null, List.of(), null, null, null, null);
    }

    static Receipt refused(Status status, String reason, @Nullable String field, String detail) {
        return new Receipt(null, status, null, reason, List.of(), null, field, detail, null);
    }

    /** The same, kept as an inbound request of that id. */
    Receipt keptAs(UUID request) {
        return new Receipt(
                request,
                status,
                attribution,
                reason,
                ignored,
                "/api/v1/inbound-requests/" + request,
                field,
                detail,
                explanation);
    }

    /** The same, with what would come of it. */
    Receipt explained(Foreseen explanation) {
        var attribution = explanation.attribution();
        return new Receipt(
                id,
                status,
                attribution.evidence().word(),
                attribution.reason(),
                ignored,
                trace,
                field,
                detail,
                explanation);
    }
}
