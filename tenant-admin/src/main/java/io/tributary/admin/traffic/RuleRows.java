package io.tributary.admin.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.tracking.traffic.Alternative;
import io.tributary.tracking.traffic.Audience;
import io.tributary.tracking.traffic.Hours;
import io.tributary.tracking.traffic.TrafficRule;
import io.tributary.tracking.visitor.Browser;
import io.tributary.tracking.visitor.Device;
import io.tributary.tracking.visitor.Platform;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rules as rows of inputs, one for each destination. Rows for the same visitors that follow each other are one rule.
 * Hours of a rule, which only the API sets, are carried along.
 */
@Singleton
class RuleRows {

    private static final String[] OTHERS = {
        "weight", "rule_countries", "rule_except", "rule_devices", "rule_platforms", "rule_browsers", "rule_hours"
    };

    private final ObjectMapper json;

    RuleRows(ObjectMapper json) {
        this.json = json;
    }

    void add(Form form, List<TrafficRule> rules) {
        rules.forEach(rule -> rule.destinations().forEach(destination -> add(form, rule.audience(), destination)));
    }

    List<TrafficRule> of(Form form) {
        var rules = new ArrayList<TrafficRule>();
        for (var row : form.rows("url", OTHERS)) {
            var audience = audience(row);
            var destination = new Alternative(
                    row.getOrDefault("url", ""), WordLists.number(row.getOrDefault("weight", ""), "weight"));
            if (!rules.isEmpty() && rules.getLast().audience().equals(audience)) {
                var all = Stream.concat(rules.removeLast().destinations().stream(), Stream.of(destination));
                rules.add(new TrafficRule(audience, all.toList()));
            } else {
                rules.add(new TrafficRule(audience, List.of(destination)));
            }
        }
        return rules;
    }

    private void add(Form form, Audience audience, Alternative destination) {
        form.add("url", destination.url())
                .add("weight", Integer.toString(destination.weight()))
                .add("rule_countries", String.join(", ", audience.countries()))
                .add("rule_except", String.join(", ", audience.exceptCountries()))
                .add("rule_devices", WordLists.words(audience.devices()))
                .add("rule_platforms", WordLists.words(audience.platforms()))
                .add("rule_browsers", WordLists.words(audience.browsers()))
                .add("rule_hours", audience.hours().isEmpty() ? "" : written(audience.hours()));
    }

    private Audience audience(Map<String, String> row) {
        var hours = row.getOrDefault("rule_hours", "");
        return new Audience(
                WordLists.countries(row.getOrDefault("rule_countries", "")),
                WordLists.countries(row.getOrDefault("rule_except", "")),
                WordLists.constants(Device.class, row.getOrDefault("rule_devices", ""), "rule_devices"),
                WordLists.constants(Platform.class, row.getOrDefault("rule_platforms", ""), "rule_platforms"),
                WordLists.constants(Browser.class, row.getOrDefault("rule_browsers", ""), "rule_browsers"),
                hours.isEmpty() ? List.of() : read(hours));
    }

    private String written(List<Hours> hours) {
        try {
            return json.writeValueAsString(hours);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Hours> read(String hours) {
        try {
            return json.readValue(hours, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw Refusal.invalid("bad_hours", "rule_hours", "These hours cannot be read.");
        }
    }
}
