package io.tributary.admin.credit;

import io.tributary.admin.Words;
import io.tributary.kernel.Refusal;
import io.tributary.pages.Form;
import io.tributary.program.Affiliate;
import io.tributary.program.Window;
import io.tributary.tracking.attribution.Evidence;
import io.tributary.tracking.policy.AttributionRules;
import io.tributary.tracking.policy.AttributionTerms;
import io.tributary.tracking.policy.Cap;
import io.tributary.tracking.policy.ClickModel;
import io.tributary.tracking.policy.Treatment;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules by which a program gives credit as inputs, and back. */
final class CreditForm {

    static final String ANY = "*";

    private static final String WINDOW_EVENT = "window_event";
    private static final String WINDOW_LENGTH = "window_length";
    private static final String CAP_EVENT = "cap_event";
    private static final String CAP_SCOPE = "cap_scope";
    private static final String CAP_PERIOD = "cap_period";
    private static final String CAP_MOST = "cap_most";
    private static final String CAP_AFFILIATE = "cap_affiliate";

    private CreditForm() {}

    static Form of(AttributionRules rules) {
        var terms = rules.terms();
        var form = Form.empty()
                .with("model", word(terms.model()))
                .with("minimum_click_age", seconds(terms.minimumClickAge()))
                .with("too_fast", word(terms.tooFast()))
                .with("self_referral", word(terms.selfReferral()))
                .with("same_address", word(terms.sameAddress()))
                .with("existing_customers", word(terms.existingCustomers()))
                .with("new_customer_field", terms.newCustomerField())
                .with("version", rules.number());
        terms.evidence().forEach(evidence -> form.add("evidence", word(evidence)));
        terms.bindBy().forEach(evidence -> form.add("bind_by", word(evidence)));
        terms.eventWindows()
                .forEach((event, window) -> form.add(WINDOW_EVENT, event).add(WINDOW_LENGTH, window.text()));
        terms.caps()
                .forEach(cap -> form.add(CAP_EVENT, cap.event() == null ? ANY : cap.event())
                        .add(CAP_SCOPE, word(cap.scope()))
                        .add(CAP_PERIOD, word(cap.period()))
                        .add(CAP_MOST, Integer.toString(cap.most()))
                        .add(CAP_AFFILIATE, number(cap.affiliate())));
        return form;
    }

    static AttributionTerms terms(Form form) {
        var windows = new TreeMap<String, Window>();
        windowRows(form)
                .forEach(row -> windows.put(
                        row.getOrDefault(WINDOW_EVENT, ""),
                        Window.parse(row.getOrDefault(WINDOW_LENGTH, ""), "event_windows")));
        return new AttributionTerms(
                Words.constant(ClickModel.class, form.optional("model"), "model"),
                form.values("evidence").stream()
                        .filter(word -> !word.isEmpty())
                        .map(word -> evidence(word, "evidence"))
                        .toList(),
                bindBy(form),
                windows,
                form.optional("minimum_click_age") == null
                        ? null
                        : Window.parse("PT" + form.number("minimum_click_age") + "S", "minimum_click_age"),
                Words.constant(Treatment.class, form.optional("too_fast"), "too_fast"),
                Words.constant(Treatment.class, form.optional("self_referral"), "self_referral"),
                Words.constant(Treatment.class, form.optional("same_address"), "same_address"),
                Words.constant(Treatment.class, form.optional("existing_customers"), "existing_customers"),
                form.optional("new_customer_field"),
                capRows(form).stream().map(CreditForm::cap).toList());
    }

    static List<Map<String, String>> windowRows(Form form) {
        return form.rows(WINDOW_EVENT, WINDOW_LENGTH);
    }

    static List<Map<String, String>> capRows(Form form) {
        return form.rows(CAP_MOST, CAP_EVENT, CAP_SCOPE, CAP_PERIOD, CAP_AFFILIATE);
    }

    /** When a decision takes effect; null: at once. */
    static @Nullable Instant moment(Form form, String field) {
        try {
            return form.optional(field) == null ? null : Instant.parse(form.value(field));
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid("bad_time", field, "A time is written like 2026-07-01T00:00:00Z.");
        }
    }

    /** The affiliate of that number; null where none was named. */
    static @Nullable UUID affiliate(@Nullable String number, String field) {
        if (number == null || number.isEmpty()) {
            return null;
        }
        try {
            return Affiliate.byNumber(Integer.parseInt(number))
                    .map(Affiliate::id)
                    .orElseThrow(() -> nobody(field));
        } catch (NumberFormatException unreadable) {
            throw nobody(field);
        }
    }

    private static Refusal nobody(String field) {
        return Refusal.invalid("bad_affiliate", field, "There is no such affiliate.");
    }

    private static Cap cap(Map<String, String> row) {
        var event = row.getOrDefault(CAP_EVENT, ANY);
        try {
            return new Cap(
                    event.isEmpty() || event.equals(ANY) ? null : event,
                    or(Words.constant(Cap.Scope.class, row.get(CAP_SCOPE), "caps"), Cap.Scope.PROGRAM),
                    affiliate(row.get(CAP_AFFILIATE), "caps"),
                    or(Words.constant(Cap.Period.class, row.get(CAP_PERIOD), "caps"), Cap.Period.TOTAL),
                    Integer.parseInt(row.getOrDefault(CAP_MOST, "")));
        } catch (NumberFormatException unreadable) {
            throw Refusal.invalid("bad_number", "caps", "This is a whole number.");
        }
    }

    private static <T> T or(@Nullable T said, T otherwise) {
        return said == null ? otherwise : said;
    }

    private static Set<Evidence> bindBy(Form form) {
        var evidence = EnumSet.noneOf(Evidence.class);
        form.values("bind_by").forEach(word -> evidence.add(evidence(word, "bind_by")));
        return evidence;
    }

    private static Evidence evidence(String word, String field) {
        return or(Words.constant(Evidence.class, word, field), Evidence.NONE);
    }

    private static @Nullable String seconds(@Nullable Window window) {
        return window == null
                ? null
                : window.end(Instant.EPOCH)
                        .map(end -> Long.toString(
                                Duration.between(Instant.EPOCH, end).toSeconds()))
                        .orElse(null);
    }

    private static String number(@Nullable UUID affiliate) {
        return affiliate == null
                ? ""
                : Integer.toString(Affiliate.existing(affiliate).number());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
