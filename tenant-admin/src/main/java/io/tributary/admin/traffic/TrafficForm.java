package io.tributary.admin.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.admin.Words;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.tracking.traffic.Alternative;
import io.tributary.tracking.traffic.Audience;
import io.tributary.tracking.traffic.ClickCap;
import io.tributary.tracking.traffic.Hours;
import io.tributary.tracking.traffic.TrafficRule;
import io.tributary.tracking.traffic.TrafficTerms;
import io.tributary.tracking.visitor.Browser;
import io.tributary.tracking.visitor.Device;
import io.tributary.tracking.visitor.Platform;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to do with visitors as inputs, and back. Each destination is a row; rows for the same visitors that follow each
 * other are one rule. Hours of a rule, which only the API sets, are carried along.
 */
@Singleton
class TrafficForm {

    private static final String[] RULE = {
        "rule_countries", "rule_except", "rule_devices", "rule_platforms", "rule_browsers", "rule_hours", "weight"
    };

    private final ObjectMapper json;

    TrafficForm(ObjectMapper json) {
        this.json = json;
    }

    Form of(TrafficTerms terms, int version) {
        var audience = terms.audience();
        var form = Form.empty()
                .with("version", version)
                .with("countries", String.join(", ", audience.countries()))
                .with("except_countries", String.join(", ", audience.exceptCountries()))
                .with("unique_hours", terms.uniqueHours())
                .with("fallback_url", terms.fallbackUrl());
        audience.devices().forEach(device -> form.add("devices", word(device)));
        audience.platforms().forEach(platform -> form.add("platforms", word(platform)));
        audience.browsers().forEach(browser -> form.add("browsers", word(browser)));
        audience.hours()
                .forEach(span -> days(span)
                        .forEach(day -> form.add("hours_from", span.from().toString())
                                .add("hours_to", span.to().toString())
                                .add("hours_day", day)));
        terms.rules().forEach(rule -> rule.destinations().forEach(destination -> add(form, rule, destination)));
        terms.caps()
                .forEach(cap -> form.add("clicks", Long.toString(cap.clicks()))
                        .add("scope", word(cap.scope()))
                        .add("period", word(cap.period())));
        return form;
    }

    TrafficTerms terms(Form form) {
        return new TrafficTerms(
                new Audience(
                        countries(form.value("countries")),
                        countries(form.value("except_countries")),
                        constants(Device.class, form.values("devices"), "devices"),
                        constants(Platform.class, form.values("platforms"), "platforms"),
                        constants(Browser.class, form.values("browsers"), "browsers"),
                        form.rows("hours_from", "hours_to", "hours_day").stream()
                                .map(TrafficForm::hours)
                                .toList()),
                rules(form),
                form.rows("clicks", "scope", "period").stream()
                        .map(TrafficForm::cap)
                        .toList(),
                form.checked("unique_hours") ? (Integer) form.number("unique_hours") : null,
                form.optional("fallback_url"));
    }

    private void add(Form form, TrafficRule rule, Alternative destination) {
        var audience = rule.audience();
        form.add("url", destination.url())
                .add("weight", Integer.toString(destination.weight()))
                .add("rule_countries", String.join(", ", audience.countries()))
                .add("rule_except", String.join(", ", audience.exceptCountries()))
                .add("rule_devices", words(audience.devices()))
                .add("rule_platforms", words(audience.platforms()))
                .add("rule_browsers", words(audience.browsers()))
                .add("rule_hours", audience.hours().isEmpty() ? "" : written(audience.hours()));
    }

    private List<TrafficRule> rules(Form form) {
        var rules = new ArrayList<TrafficRule>();
        for (var row : form.rows("url", RULE)) {
            var audience = audience(row);
            var destination =
                    new Alternative(row.getOrDefault("url", ""), number(row.getOrDefault("weight", ""), "weight"));
            var last = rules.isEmpty() ? null : rules.getLast();
            if (last != null && last.audience().equals(audience)) {
                rules.removeLast();
                var all = Stream.concat(last.destinations().stream(), Stream.of(destination));
                rules.add(new TrafficRule(audience, all.toList()));
            } else {
                rules.add(new TrafficRule(audience, List.of(destination)));
            }
        }
        return rules;
    }

    private Audience audience(Map<String, String> row) {
        return new Audience(
                countries(row.getOrDefault("rule_countries", "")),
                countries(row.getOrDefault("rule_except", "")),
                constants(Device.class, split(row.getOrDefault("rule_devices", "")), "rule_devices"),
                constants(Platform.class, split(row.getOrDefault("rule_platforms", "")), "rule_platforms"),
                constants(Browser.class, split(row.getOrDefault("rule_browsers", "")), "rule_browsers"),
                row.getOrDefault("rule_hours", "").isEmpty() ? List.of() : read(row.getOrDefault("rule_hours", "")));
    }

    private static Hours hours(Map<String, String> row) {
        try {
            var day = row.getOrDefault("hours_day", "");
            return new Hours(
                    day.isEmpty() ? Set.of() : constants(DayOfWeek.class, List.of(day), "hours"),
                    LocalTime.parse(row.getOrDefault("hours_from", "")),
                    LocalTime.parse(row.getOrDefault("hours_to", "")));
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(
                    "bad_hours", "hours", "Hours are written like 08:00, and end when they began before.");
        }
    }

    private static ClickCap cap(Map<String, String> row) {
        return new ClickCap(
                constants(ClickCap.Scope.class, List.of(row.getOrDefault("scope", "")), "caps")
                        .iterator()
                        .next(),
                constants(ClickCap.Period.class, List.of(row.getOrDefault("period", "")), "caps")
                        .iterator()
                        .next(),
                number(row.getOrDefault("clicks", ""), "caps"));
    }

    private static Stream<String> days(Hours hours) {
        return hours.days().isEmpty()
                ? Stream.of("")
                : hours.days().stream().sorted().map(TrafficForm::word);
    }

    private static Set<String> countries(String text) {
        return split(text).stream()
                .map(country -> country.toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, Collection<String> words, String field) {
        Function<String, E> constant = word -> Objects.requireNonNull(Words.constant(type, word, field));
        return words.stream().map(constant).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> split(String text) {
        return Stream.of(text.split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static int number(String text, String field) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException unreadable) {
            throw Refusal.invalid("bad_number", field, "This is a whole number.");
        }
    }

    private static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(TrafficForm::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
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
            throw Refusal.invalid(
                    "bad_hours", "hours", "Hours are written like 08:00, and end when they began before.");
        }
    }
}
