package io.tributary.admin.programs;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.tributary.program.Program;
import io.tributary.program.Window;
import java.time.DateTimeException;
import java.time.Period;
import java.util.Locale;
import java.util.Map;

/** How templates write what belongs to a program. */
@TemplateExtension
class ProgramWords {

    private static final Map<String, String> BLANK =
            Map.of("field_name", "", "field_type", "text", "field_required", "no", "field_values", "");

    private ProgramWords() {}

    static String href(Program program) {
        return "/admin/programs/" + program.key();
    }

    /** The colour of its status. */
    static String tone(Program program) {
        return program.isActive() ? "green" : "orange";
    }

    /** "30 days", "without limit", or the period as it is written. */
    static String words(Window window, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        var words = MessageBundles.get(ProgramMessages.class, Localized.Literal.of(((Locale) locale).toLanguageTag()));
        if (window.equals(Window.UNLIMITED)) {
            return words.unlimited();
        }
        try {
            var period = Period.parse(window.text());
            return period.toTotalMonths() == 0 ? words.days(period.getDays()) : window.text();
        } catch (DateTimeException aDuration) {
            return window.text();
        }
    }

    /** The inputs of a field that is not yet named. */
    @TemplateExtension(namespace = "programForm")
    static Map<String, String> blankRow() {
        return BLANK;
    }
}
