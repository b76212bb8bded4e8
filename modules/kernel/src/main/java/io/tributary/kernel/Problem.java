package io.tributary.kernel;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 wants it, with the stable reason that programs branch on. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String reason,
        @Nullable String field,
        String requestId,
        @JsonAnyGetter Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Refusal refusal, String requestId) {
        return of(
                refusal.kind().status(),
                refusal.reason(),
                refusal.detail(),
                refusal.field(),
                requestId,
                refusal.members());
    }

    static Problem of(
            int status,
            String reason,
            String detail,
            @Nullable String field,
            String requestId,
            Map<String, Object> members) {
        var words = reason.replace('_', ' ');
        var title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Problem(
                "/problems/" + reason.replace('_', '-'), title, status, detail, reason, field, requestId, members);
    }
}
