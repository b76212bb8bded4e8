package io.tributary.pages;

import io.quarkus.arc.Unremovable;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.tributary.kernel.Money;
import io.tributary.kernel.Rate;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of one request's pages: the one that was chosen (cookie), else the browser's, else English. */
@Unremovable
@RequestScoped
public class Language {

    static final String COOKIE = "lang";
    static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.ITALIAN);

    private final RoutingContext request;
    private @Nullable Locale locale;

    Language(RoutingContext request) {
        this.request = request;
    }

    public Locale locale() {
        if (locale == null) {
            locale = choose();
        }
        return locale;
    }

    /** The language tag, as in {@code <html lang>}. */
    public String tag() {
        return locale().toLanguageTag();
    }

    /** The messages of a bundle in this language, for copy that is put together in Java. */
    public <T> T messages(Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(tag()));
    }

    /** An amount as it is written in this language, such as €1,234.50. */
    public String text(Money amount) {
        return Formats.text(amount, locale());
    }

    /** A rate as it is written in this language, such as 12.5%. */
    public String text(Rate rate) {
        return Formats.text(rate, locale());
    }

    static boolean speaks(String tag) {
        return SPOKEN.stream().anyMatch(spoken -> spoken.toLanguageTag().equals(tag));
    }

    private Locale choose() {
        var cookie = request.request().getCookie(COOKIE);
        if (cookie != null && speaks(cookie.getValue())) {
            return Locale.forLanguageTag(cookie.getValue());
        }
        var accepted = request.request().getHeader("Accept-Language");
        if (accepted == null) {
            return Locale.ENGLISH;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
