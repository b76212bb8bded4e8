package io.tributary.program;

import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import jakarta.persistence.Embeddable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who an affiliate says it is, in one form.
 *
 * @param country ISO 3166, two letters
 * @param locale the language it wants to be written to in: en or it
 */
@Embeddable
public record AffiliateProfile(
        String name,
        String email,
        @Nullable String company,
        @Nullable String website,
        @Nullable String country,
        @Nullable String locale) {

    private static final Set<String> LOCALES = Set.of("en", "it");

    /**
     * Reads what somebody sent.
     *
     * @throws Refusal naming the first field that is wrong (422)
     */
    public static AffiliateProfile of(
            @Nullable String name,
            @Nullable String email,
            @Nullable String company,
            @Nullable String website,
            @Nullable String country,
            @Nullable String locale) {
        if (locale != null && !LOCALES.contains(locale)) {
            throw Refusal.invalid("bad_locale", "locale", "The language is en or it.");
        }
        return new AffiliateProfile(
                Input.name(name, "name"),
                Input.email(email, "email"),
                Input.optionalName(company, "company"),
                Input.optionalUrl(website, "website"),
                Input.optionalCountry(country, "country"),
                locale);
    }
}
