package io.tributary.portal.programs;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.tributary.program.Enrollment;
import io.tributary.program.Window;
import java.time.DateTimeException;
import java.time.Period;
import java.util.Locale;

/** How templates write what belongs to an affiliate's part in a program. */
@TemplateExtension
class EnrollmentWords {

    private EnrollmentWords() {}

    /** The colour of its status. */
    static String statusTone(Enrollment enrollment) {
        return switch (enrollment.status()) {
            case APPROVED -> "green";
            case APPLIED -> "blue";
            case SUSPENDED -> "orange";
        };
    }

    /** "30 days", "without limit", or the period as it is written. */
    static String length(Window window, @TemplateExtension.TemplateAttribute("locale") Object locale) {
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
}
