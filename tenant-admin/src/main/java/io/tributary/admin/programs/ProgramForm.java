package io.tributary.admin.programs;

import io.tributary.pages.Form;
import io.tributary.pages.Option;
import io.tributary.program.Program;
import io.tributary.program.ProgramTerms;
import io.tributary.program.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The terms of a program as inputs, and back. */
final class ProgramForm {

    private static final int[] USUAL_DAYS = {1, 7, 14, 30, 45, 60, 90, 180, 365};

    private ProgramForm() {}

    static Form of(Program program) {
        var terms = program.terms();
        var form = Form.empty()
                .with("name", terms.name())
                .with("destination", terms.destination())
                .with("fallback_url", terms.fallbackUrl())
                .with("click_window", terms.clickWindow().text())
                .with("customer_window", terms.customerWindow().text())
                .with("click_parameter", terms.clickParameter())
                .with("cookie_days", terms.cookieDays())
                .with("deep_link_hosts", String.join("\n", terms.deepLinkHosts()))
                .with("passes_parameters", terms.passesParameters() ? "on" : null)
                .with("auto_approve", terms.autoApprove() ? "on" : null)
                .with("paused", program.isActive() ? null : "on")
                .with("version", program.version());
        terms.landingPages().forEach((key, url) -> form.add("landing_key", key).add("landing_pages", url));
        return form;
    }

    static Form blank() {
        return Form.empty()
                .with("click_window", "P30D")
                .with("customer_window", Window.UNLIMITED.text())
                .with("click_parameter", "click_id")
                .with("cookie_days", 30);
    }

    static ProgramTerms terms(Form form) {
        var pages = new LinkedHashMap<String, String>();
        form.rows("landing_key", "landing_pages")
                .forEach(row -> pages.put(row.get("landing_key"), row.get("landing_pages")));
        return new ProgramTerms(
                form.value("name"),
                form.checked("paused") ? Program.Status.PAUSED : Program.Status.ACTIVE,
                form.value("destination"),
                form.optional("fallback_url"),
                pages,
                form.lines("deep_link_hosts"),
                form.checked("passes_parameters"),
                form.value("click_parameter"),
                form.number("cookie_days"),
                Window.parse(form.value("click_window"), "click_window"),
                Window.parse(form.value("customer_window"), "customer_window"),
                form.checked("auto_approve"));
    }

    /** The usual windows, and the one that the program has. */
    static List<Option> windows(ProgramMessages words, @Nullable String current) {
        var usual = IntStream.of(USUAL_DAYS).mapToObj(days -> new Option("P" + days + "D", words.days(days)));
        var options = Stream.concat(usual, Stream.of(new Option(Window.UNLIMITED.text(), words.unlimited())))
                .toList();
        if (current == null
                || current.isEmpty()
                || options.stream().anyMatch(option -> option.value().equals(current))) {
            return options;
        }
        return Stream.concat(options.stream(), Stream.of(new Option(current, current)))
                .toList();
    }
}
