package io.tributary.program;

import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What of a program may change.
 *
 * @param destination where visitors go: a URL, with macros in braces
 * @param fallbackUrl where visitors go whose click cannot be followed; none: they get a page that says so
 * @param landingPages further destinations by the key that links name them with
 * @param deepLinkHosts hosts that a link's own address may lead to, beside the destination's
 * @param passesParameters whether parameters of the click that we do not know go on to the destination
 * @param clickParameter the name under which the destination gets the click id
 * @param cookieDays how long the browser keeps the click, 0 to 730; 0: no cookie
 * @param clickWindow for how long a click may earn
 * @param customerWindow for how long a customer stays with who brought it
 * @param autoApprove whether affiliates who apply are in at once
 */
@Embeddable
public record ProgramTerms(
        String name,
        @Enumerated(EnumType.STRING) Program.Status status,
        String destination,
        @Nullable String fallbackUrl,

        @JdbcTypeCode(SqlTypes.JSON) Map<String, String> landingPages,

        @JdbcTypeCode(SqlTypes.JSON) List<String> deepLinkHosts,

        boolean passesParameters,
        String clickParameter,
        int cookieDays,
        Window clickWindow,
        Window customerWindow,
        boolean autoApprove) {

    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final int MOST_PAGES = 100;

    /** Terms as they are by default: thirty days for a click and its cookie, customers stay, affiliates are looked at. */
    public static ProgramTerms simple(String name, String destination) {
        return new ProgramTerms(
                name,
                Program.Status.ACTIVE,
                destination,
                null,
                Map.of(),
                List.of(),
                false,
                "click_id",
                30,
                Window.days(30),
                Window.UNLIMITED,
                false);
    }

    /**
     * The same terms, in one form.
     *
     * @throws Refusal naming the first field that is wrong (422)
     */
    ProgramTerms checked() {
        if (cookieDays < 0 || cookieDays > 730) {
            throw Refusal.invalid("bad_days", "cookie_days", "A cookie is kept for 0 to 730 days.");
        }
        if (!PARAMETER.matcher(clickParameter).matches()) {
            throw Refusal.invalid("bad_parameter", "click_parameter", "A parameter is a word such as click_id.");
        }
        if (landingPages.size() > MOST_PAGES || deepLinkHosts.size() > MOST_PAGES) {
            var field = landingPages.size() > MOST_PAGES ? "landing_pages" : "deep_link_hosts";
            throw Refusal.invalid("too_many", field, "There may be up to " + MOST_PAGES + ".");
        }
        var pages = new LinkedHashMap<String, String>();
        landingPages.forEach(
                (key, url) -> pages.put(Input.key(key, "landing_pages"), DestinationMacros.url(url, "landing_pages")));
        var hosts = deepLinkHosts.stream()
                .map(host -> Input.host(host, "deep_link_hosts"))
                .distinct()
                .toList();
        return new ProgramTerms(
                Input.name(name, "name"),
                status,
                DestinationMacros.url(destination, "destination"),
                DestinationMacros.optionalUrl(fallbackUrl, "fallback_url"),
                pages,
                hosts,
                passesParameters,
                clickParameter,
                cookieDays,
                clickWindow,
                customerWindow,
                autoApprove);
    }
}
