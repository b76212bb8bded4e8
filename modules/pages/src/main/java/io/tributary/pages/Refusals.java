package io.tributary.pages;

import io.quarkus.arc.Unremovable;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A refusal in the reader's language, looked up by its stable reason in {@code messages/refusals_*.properties}; English
 * is what the refusal itself says.
 */
@Unremovable
@RequestScoped
public class Refusals {

    private final Language language;

    Refusals(Language language) {
        this.language = language;
    }

    public String text(Refusal refusal) {
        return text(refusal.reason(), refusal.detail());
    }

    String text(String reason, String detail) {
        if (language.locale().equals(Locale.ENGLISH)) {
            return detail;
        }
        var translated = ResourceBundle.getBundle(
                "refusals",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return translated.containsKey(reason) ? translated.getString(reason) : detail;
    }
}
