package io.tributary.postbacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address with macros in its path and query, read. Pure.
 *
 * @param host as it is looked up
 * @param target path and query, macros unfilled
 */
record UrlTemplate(boolean secure, String host, int port, String target) {

    private static final Pattern MACRO = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern URL = Pattern.compile("(?i)(https?)://[^/?#]+(.*)");
    private static final Set<Integer> PORTS = Set.of(80, 443, 8443);

    /**
     * Reads a template.
     *
     * @param trusted hosts that may be reached on any port
     * @throws Refusal bad_url, bad_host, bad_port, bad_macro or unknown_macro
     */
    static UrlTemplate of(@Nullable String text, Set<String> trusted) {
        refuseUnknownMacros(text == null ? "" : text);
        var url = Input.url(text, "url");
        var uri = URI.create(MACRO.matcher(url).replaceAll("x"));
        var secure = uri.getScheme().equalsIgnoreCase("https");
        var host = Input.host(uri.getHost(), "url");
        int usual = secure ? 443 : 80;
        int port = uri.getPort() == -1 ? usual : uri.getPort();
        if (!PORTS.contains(port) && !trusted.contains(host)) {
            throw Refusal.invalid("bad_port", "url", "The port is 80, 443 or 8443.");
        }
        if (uri.getRawFragment() != null) {
            throw Refusal.invalid("bad_url", "url", "What follows a # is never sent: leave it out.");
        }
        var target = URL.matcher(url).replaceFirst("$2");
        return new UrlTemplate(secure, host, port, target.startsWith("/") ? target : "/" + target);
    }

    private static void refuseUnknownMacros(String url) {
        if (!MACRO.matcher(url)
                .results()
                .allMatch(macro -> Macro.named(macro.group(1)).isPresent())) {
            throw Refusal.invalid("unknown_macro", "url", "The address asks for a macro that is not known here.");
        }
        var rest = MACRO.matcher(url).replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            throw Refusal.invalid("bad_macro", "url", "A brace is not closed, or not opened.");
        }
    }

    /** Path and query with each macro replaced by its value, percent-encoded; what has no value is left empty. */
    String fill(Map<Macro, String> values) {
        return MACRO.matcher(target)
                .replaceAll(macro -> Matcher.quoteReplacement(
                        encoded(values.getOrDefault(Macro.named(macro.group(1)).orElseThrow(), ""))));
    }

    /** The whole address with this path and query. */
    String address(String filledTarget) {
        int usual = secure ? 443 : 80;
        return (secure ? "https://" : "http://") + host + (port == usual ? "" : ":" + port) + filledTarget;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
