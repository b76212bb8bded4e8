package io.tributary.app.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What holds for the HTML of every page, and the links that it offers. */
final class Markup {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern HREF = Pattern.compile("href=\"(/admin[^\"#]*)\"");
    private static final Pattern HEADING = Pattern.compile("<h1[\\s>]");
    private static final Pattern INPUT = Pattern.compile("<(?:input|select|textarea)\\s[^>]*>");
    private static final Pattern INLINE = Pattern.compile("<script(?![^>]*(?:src=|application/json))|\\son[a-z]+=\"");
    private static final Pattern TEMPLATE = Pattern.compile("(?s)<template.*?</template>");

    private Markup() {}

    static void check(String path, String language, String html) {
        assertTrue(html.contains("<html lang=\"" + language + "\""), path + " says its language");
        assertEquals(1, found(HEADING, html).size(), path + " has one heading");
        assertFalse(INLINE.matcher(html).find(), path + " has no script of its own");
        var shown = TEMPLATE.matcher(html).replaceAll("");
        assertEquals(List.of(), twice(found(ID, shown)), path + " has each id once");
        assertEquals(List.of(), unlabelled(shown), path + " has a label for each input");
    }

    static Set<String> links(String html) {
        var links = new LinkedHashSet<String>();
        found(HREF, html).forEach(link -> links.add(link.group(1).replace("&amp;", "&")));
        return links;
    }

    private static List<String> unlabelled(String html) {
        return found(INPUT, html).stream()
                .map(MatchResult::group)
                .filter(input -> !input.contains("type=\"hidden\"") && !input.contains("aria-label="))
                .filter(input -> !input.contains("type=\"checkbox\"") && !input.contains("type=\"radio\""))
                .filter(input ->
                        found(ID, input).stream().noneMatch(id -> html.contains("for=\"" + id.group(1) + "\"")))
                .toList();
    }

    private static List<String> twice(List<MatchResult> ids) {
        var seen = new HashSet<String>();
        var twice = new ArrayList<String>();
        for (var id : ids) {
            if (!seen.add(id.group(1))) {
                twice.add(id.group(1));
            }
        }
        return twice;
    }

    private static List<MatchResult> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().toList();
    }
}
