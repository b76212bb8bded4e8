package io.tributary.tracking.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.tracking.webhook.Rule;
import io.tributary.tracking.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The reports that bodies of webhooks make, rule by rule. */
@ApplicationScoped
public class WebhookReports {

    private final Webhooks webhooks;
    private final Events events;
    private final Reporters reporters;
    private final ObjectMapper json;

    WebhookReports(Webhooks webhooks, Events events, Reporters reporters, ObjectMapper json) {
        this.webhooks = webhooks;
        this.events = events;
        this.reporters = reporters;
        this.json = json;
    }

    /**
     * What a rule makes of a body, and what it would be answered.
     *
     * @param values the parameters of the report, by our names
     */
    public record Preview(String rule, Map<String, Object> values, Receipt receipt) {}

    /**
     * Tries rules out with a body as if the integration had them; stores nothing. Rules that do not concern the body are
     * left out.
     *
     * @throws JsonProcessingException where the body is not JSON
     */
    public List<Preview> preview(UUID integration, List<Rule> rules, String body) throws JsonProcessingException {
        var door = new Door(reporters.ofIntegration(integration), Channel.WEBHOOK, Map.of());
        var node = json.readTree(body);
        var previews = new ArrayList<Preview>();
        for (var rule : rules) {
            if (rule.concerns(node)) {
                var values = rule.report(node, currency(door));
                values.put("dry_run", "1");
                var receipt = events.recordOrTell(door, new Report(values, false, body));
                values.remove("dry_run");
                previews.add(new Preview(rule.name(), values, receipt));
            }
        }
        return previews;
    }

    /** What the integration that has the door makes of webhooks. */
    Webhooks.Terms terms(Door door) {
        var integration = door.reporter().integrationId();
        return integration == null
                ? Webhooks.Terms.NONE
                : webhooks.terms(door.reporter().tenant().key(), integration).orElse(Webhooks.Terms.NONE);
    }

    /** Records what the integration's rules make of a body; nothing where none of them concerns it. */
    List<Receipt> record(Door door, List<Rule> rules, String body) throws JsonProcessingException {
        var reports = reports(door, rules, body);
        if (reports.isEmpty()) {
            events.passOver(door, body);
        }
        return events.record(door, reports);
    }

    /** Records a body that was kept, by the rules of today; tells the first refusal, if there is one. */
    Receipt again(Door door, String body) throws JsonProcessingException {
        var receipts = events.recordOrTell(door, reports(door, terms(door).rules(), body));
        return receipts.stream()
                .filter(receipt -> receipt.status().code() != 200)
                .findFirst()
                .or(() -> receipts.stream().findFirst())
                .orElseGet(() -> Receipt.refused(
                        Receipt.Status.REJECTED, "no_rule_applies", null, "No rule makes an event of it."));
    }

    private List<Report> reports(Door door, List<Rule> rules, String body) throws JsonProcessingException {
        var node = json.readTree(body);
        return rules.stream()
                .filter(rule -> rule.concerns(node))
                .map(rule -> new Report(rule.report(node, currency(door)), false, body))
                .toList();
    }

    private static String currency(Door door) {
        return door.reporter().programs().getFirst().program().currency();
    }
}
