package io.tributary.pages;

import io.quarkus.qute.TemplateExtension;
import io.tributary.kernel.Money;
import io.tributary.kernel.Rate;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** How templates write values: {@code {amount.text}}, {@code {count.number}}, {@code {rate.text}}, {@code {at.moment}}. */
@TemplateExtension
class Formats {

    private static final ResourceBundle.Control PROPERTIES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Formats() {}

    /** With the currency's sign and at least its decimals: €1,234.50 or 1.234,50 €. */
    static String text(Money money, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        var format = NumberFormat.getCurrencyInstance((Locale) locale);
        format.setCurrency(Currency.getInstance(money.currency()));
        format.setMinimumFractionDigits(Money.digits(money.currency()));
        format.setMaximumFractionDigits(money.decimal().scale());
        return format.format(money.decimal());
    }

    static String text(Rate rate, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        var format = NumberFormat.getPercentInstance((Locale) locale);
        format.setMaximumFractionDigits(4);
        return format.format(rate.decimal());
    }

    /** Grouped as the reader expects it, with the decimals it has. */
    static String number(Number number, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        var format = NumberFormat.getNumberInstance((Locale) locale);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** A day and a time to the minute, in the tenant's time zone. */
    static String moment(Instant instant, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return formatter(FormatStyle.MEDIUM, FormatStyle.SHORT, locale)
                .withZone(Zone.current())
                .format(instant);
    }

    /** A time of the day to the second, in the tenant's time zone. */
    static String clock(Instant instant, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", (Locale) locale)
                .withZone(Zone.current())
                .format(instant);
    }

    /** The day of an instant in the tenant's time zone. */
    static String day(Instant instant, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return day(instant.atZone(Zone.current()).toLocalDate(), locale);
    }

    static String day(LocalDate date, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale((Locale) locale)
                .format(date);
    }

    static String text(YearMonth month, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", (Locale) locale).format(month);
    }

    /** As machines read it: RFC 3339 in UTC, to the second. */
    static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What a stable code such as window_expired means; the code itself where nobody has said. */
    static String inWords(String reason, @TemplateExtension.TemplateAttribute("locale") Object locale) {
        var words = ResourceBundle.getBundle("reasons", (Locale) locale, PROPERTIES);
        return words.containsKey(reason) ? words.getString(reason) : reason.replace('_', ' ');
    }

    private static DateTimeFormatter formatter(FormatStyle date, FormatStyle time, Object locale) {
        return DateTimeFormatter.ofLocalizedDateTime(date, time).withLocale((Locale) locale);
    }
}
