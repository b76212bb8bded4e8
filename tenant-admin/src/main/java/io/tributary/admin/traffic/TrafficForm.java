package io.tributary.admin.traffic;

import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.tracking.traffic.Audience;
import io.tributary.tracking.traffic.ClickCap;
import io.tributary.tracking.traffic.Hours;
import io.tributary.tracking.traffic.TrafficTerms;
import io.tributary.tracking.visitor.Browser;
import io.tributary.tracking.visitor.Device;
import io.tributary.tracking.visitor.Platform;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What to do with visitors as inputs, and back. */
@Singleton
class TrafficForm {

    private final RuleRows rules;

    TrafficForm(RuleRows rules) {
        this.rules = rules;
    }

    Form of(TrafficTerms terms, int version) {
        var audience = terms.audience();
        var form = Form.empty()
                .with("version", version)
                .with("countries", String.join(", ", audience.countries()))
                .with("except_countries", String.join(", ", audience.exceptCountries()))
                .with("unique_hours", terms.uniqueHours())
                .with("fallback_url", terms.fallbackUrl());
        audience.devices().forEach(device -> form.add("devices", WordLists.word(device)));
        audience.platforms().forEach(platform -> form.add("platforms", WordLists.word(platform)));
        audience.browsers().forEach(browser -> form.add("browsers", WordLists.word(browser)));
        audience.hours()
                .forEach(span -> days(span)
                        .forEach(day -> form.add("hours_from", span.from().toString())
                                .add("hours_to", span.to().toString())
                                .add("hours_day", day)));
        rules.add(form, terms.rules());
        terms.caps()
                .forEach(cap -> form.add("clicks", Long.toString(cap.clicks()))
                        .add("scope", WordLists.word(cap.scope()))
                        .add("period", WordLists.word(cap.period())));
        return form;
    }

    TrafficTerms terms(Form form) {
        var audience = new Audience(
                WordLists.countries(form.value("countries")),
                WordLists.countries(form.value("except_countries")),
                WordLists.constants(Device.class, form.values("devices"), "devices"),
                WordLists.constants(Platform.class, form.values("platforms"), "platforms"),
                WordLists.constants(Browser.class, form.values("browsers"), "browsers"),
                form.rows("hours_from", "hours_to", "hours_day").stream()
                        .map(TrafficForm::hours)
                        .toList());
        return new TrafficTerms(
                audience,
                rules.of(form),
                form.rows("clicks", "scope", "period").stream()
                        .map(TrafficForm::cap)
                        .toList(),
                form.checked("unique_hours") ? (Integer) form.number("unique_hours") : null,
                form.optional("fallback_url"));
    }

    private static Hours hours(Map<String, String> row) {
        try {
            var day = row.getOrDefault("hours_day", "");
            return new Hours(
                    day.isEmpty() ? Set.of() : WordLists.constants(DayOfWeek.class, List.of(day), "hours"),
                    LocalTime.parse(row.getOrDefault("hours_from", "")),
                    LocalTime.parse(row.getOrDefault("hours_to", "")));
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(
                    "bad_hours", "hours", "Hours are written like 08:00, and end when they began before.");
        }
    }

    private static ClickCap cap(Map<String, String> row) {
        return new ClickCap(
                WordLists.constant(ClickCap.Scope.class, row.getOrDefault("scope", ""), "caps"),
                WordLists.constant(ClickCap.Period.class, row.getOrDefault("period", ""), "caps"),
                WordLists.number(row.getOrDefault("clicks", ""), "caps"));
    }

    private static Stream<String> days(Hours hours) {
        return hours.days().isEmpty()
                ? Stream.of("")
                : hours.days().stream().sorted().map(WordLists::word);
    }
}
