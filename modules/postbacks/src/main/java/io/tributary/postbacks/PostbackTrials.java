package io.tributary.postbacks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Ids;
import io.tributary.kernel.RateLimits;
import io.tributary.kernel.Refusal;
import io.tributary.tracking.check.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls a postback's address once with sample values, to show what would happen. Nothing of it is kept or counted. */
@ApplicationScoped
public class PostbackTrials {

    private static final int PER_MINUTE = 20;

    private final PostbackUrlCheck check;
    private final Caller caller;
    private final Signing signing;
    private final PostbackSettings settings;
    private final RateLimits limits;
    private final ObjectMapper json;
    private final InstantSource clock;

    PostbackTrials(
            PostbackUrlCheck check,
            Caller caller,
            Signing signing,
            PostbackSettings settings,
            RateLimits limits,
            ObjectMapper json,
            InstantSource clock) {
        this.check = check;
        this.caller = caller;
        this.signing = signing;
        this.settings = settings;
        this.limits = limits;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What was called, and what came of it.
     *
     * @param url with the samples filled in
     * @param body what was sent; empty where there was none
     * @param status of HTTP; null where there was no answer
     * @param error why there was none
     * @param answer the beginning of what the receiver said
     * @param findings what is wrong with the address, or may be
     */
    public record Trial(
            String method,
            String url,
            String body,
            @Nullable Integer status,
            @Nullable String error,
            long millis,
            String answer,
            List<Finding> findings) {

        /** Whether a real delivery would count as arrived. */
        public boolean delivered() {
            return status != null && status >= 200 && status < 300;
        }
    }

    /**
     * Calls the address. Blocks for as long as the receiver takes, fifteen seconds at the most.
     *
     * @throws Refusal rate_limited (429)
     */
    public Trial call(Postback postback) {
        var admission = limits.take("postback-trials", CurrentTenant.key(), PER_MINUTE, 1);
        if (!admission.admitted()) {
            throw admission.refusal();
        }
        var template = UrlTemplate.of(postback.url(), settings.trusted());
        long seconds = clock.instant().getEpochSecond();
        var values = samples(postback, seconds);
        values.put(Macro.SIG, signing.target(postback.id(), seconds, template.fill(values)));
        var headers = new HashMap<>(Map.of("User-Agent", "Tributary"));
        var body = "";
        if (postback.method() == Postback.Method.JSON) {
            var id = Ids.next();
            body = body(values);
            headers.put("Content-Type", "application/json");
            headers.put("webhook-id", id.toString());
            headers.put("webhook-timestamp", String.valueOf(seconds));
            headers.put("webhook-signature", signing.webhook(postback.id(), id, seconds, body));
        }
        var method = postback.method() == Postback.Method.GET ? "GET" : "POST";
        var call = new Call(
                method, template.secure(), template.host(), template.port(), template.fill(values), headers, body);
        var came = caller.call(call);
        return new Trial(
                method,
                template.address(call.target()),
                body,
                came.status(),
                came.error(),
                came.millis(),
                came.body(),
                check.check(postback.url()));
    }

    private Map<Macro, String> samples(Postback postback, long seconds) {
        var values = new EnumMap<Macro, String>(Macro.class);
        for (var macro : Macro.values()) {
            values.put(macro, "test-" + macro.word());
        }
        values.put(Macro.CONVERSION_ID, new UUID(0, 0).toString());
        values.put(Macro.AMOUNT, "100.00");
        values.put(Macro.CURRENCY, "EUR");
        values.put(Macro.PAYOUT, "10.00");
        values.put(Macro.PAYOUT_CURRENCY, "EUR");
        postback.triggers().stream()
                .min(Comparator.naturalOrder())
                .ifPresent(trigger -> values.put(Macro.STATUS, trigger.name().toLowerCase(Locale.ROOT)));
        values.put(Macro.COUNTRY, "MT");
        values.put(Macro.DEVICE, "desktop");
        values.put(Macro.OCCURRED_AT, clock.instant().toString());
        values.put(Macro.TS, String.valueOf(seconds));
        values.remove(Macro.SIG);
        return values;
    }

    private String body(Map<Macro, String> values) {
        var content = new TreeMap<String, String>();
        values.forEach((macro, value) -> {
            if (macro != Macro.TS && macro != Macro.SIG) {
                content.put(macro.word(), value);
            }
        });
        content.put("test", "1");
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
