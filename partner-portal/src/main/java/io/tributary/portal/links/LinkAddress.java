package io.tributary.portal.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tributary.pages.Form;
import io.tributary.program.Program;
import io.tributary.tracking.link.DeepLinks;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the address of a link together with what tells one place from another. */
final class LinkAddress {

    /** How many sub ids a click carries. */
    static final int SUB_IDS = 10;

    private static final int LONGEST = 500;

    /** What a tracker of the affiliate's own replaces before the visitor comes: it stays as it is. */
    private static final Pattern MACRO = Pattern.compile("\\{[A-Za-z0-9_.:-]+}|[^{]+|\\{");

    private static final List<String> PARAMETERS = Stream.concat(
                    IntStream.rangeClosed(1, SUB_IDS).mapToObj(i -> "sub" + i), Stream.of("aff_click_id", "lp", "url"))
            .toList();

    private LinkAddress() {}

    /** Whether the program lets a link lead there; nowhere in particular is fine. */
    static boolean leadsWhereItMay(Program program, String url) {
        return url.isEmpty() || DeepLinks.open(program, url).isPresent();
    }

    static String of(String link, Form form) {
        var query = PARAMETERS.stream()
                .filter(name -> !form.value(name).isEmpty())
                .map(name -> name + "=" + encoded(form.value(name)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? link : link + "?" + query;
    }

    private static String encoded(String value) {
        var text = value.substring(
                0, value.offsetByCodePoints(0, Math.min(LONGEST, value.codePointCount(0, value.length()))));
        return MACRO.matcher(text)
                .results()
                .map(part -> part.group().matches("\\{.+}") ? part.group() : URLEncoder.encode(part.group(), UTF_8))
                .collect(Collectors.joining());
    }
}
